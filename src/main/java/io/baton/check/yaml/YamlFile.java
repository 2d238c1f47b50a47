package io.baton.check.yaml;

import io.baton.check.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One YAML file as read: its text, its tree when the text is YAML at all, the fault when it is not.
 *
 * @param root  empty when the file is empty or is not YAML
 * @param fault the syntax fault, at its line
 */
public record YamlFile(Path path, String text, Optional<YamlNode> root, Optional<Finding> fault) {

    public static YamlFile read(Path path) {
        try {
            return parse(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static YamlFile parse(Path path, String text) {
        try {
            Optional<YamlNode> root =
                    new Compose(settings(path, false)).composeString(text).map(YamlNode::of);
            return new YamlFile(path, text, root, Optional.empty());
        } catch (YamlEngineException e) {
            return new YamlFile(path, text, Optional.empty(), Optional.of(fault(path, e)));
        }
    }

    private static LoadSettings settings(Path path, boolean comments) {
        return LoadSettings.builder()
                .setLabel(path.toString())
                .setParseComments(comments)
                .build();
    }

    private static Finding fault(Path path, YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            int line = marked.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            return new Finding(path, line, "yaml", marked.getProblem(), "correct the YAML");
        }
        return new Finding(path, 1, "yaml", String.valueOf(e.getMessage()), "correct the YAML");
    }

    /** How many lines the file has, the last counted with or without its line end. */
    public int length() {
        return (int) text.lines().count();
    }

    /** The lines of comments that do not belong to the block before the first word of content. */
    public List<Integer> innerComments() {
        if (fault.isPresent()) {
            return List.of();
        }
        List<Integer> lines = new ArrayList<>();
        int first = root.map(YamlNode::line).orElse(Integer.MAX_VALUE);
        for (Event event : new Parse(settings(path, true)).parseString(text)) {
            int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
            if (event instanceof CommentEvent comment
                    && line >= first
                    && !comment.getValue().isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
