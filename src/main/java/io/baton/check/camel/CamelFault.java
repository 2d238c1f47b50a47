package io.baton.check.camel;

import io.baton.check.Finding;
import io.baton.check.route.RouteFile;
import io.baton.check.yaml.YamlNode;
import io.baton.mapping.MappingFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.ExpressionIllegalSyntaxException;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.NoSuchLanguageException;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.component.bean.MethodNotFoundException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Turns what Camel throws at a route file into a finding, at the line that Camel itself often does not know. */
final class CamelFault {

    private static final String RULE = "camel";
    private static final Pattern UNKNOWN = Pattern.compile("Unknown parameters=\\[\\{([^=]+)=");
    private static final Pattern QUERY = Pattern.compile("\\?.*");

    private CamelFault() {}

    /** Empty for a fault of a mapping, which the check of the mappings reports where it stands. */
    static Optional<Finding> of(RouteFile file, int fallback, Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        return chain.stream().anyMatch(MappingFault.class::isInstance)
                ? Optional.empty()
                : Optional.of(of(file, fallback, chain));
    }

    private static Finding of(RouteFile file, int fallback, List<Throwable> chain) {
        int line =
                chain.stream().flatMap(cause -> lines(file, cause)).findFirst().orElse(fallback);
        Throwable root = chain.get(chain.size() - 1);
        String message = Optional.ofNullable(root.getMessage()).orElse(root.toString());
        String type = root.getClass().getSimpleName();
        boolean terse = !message.contains(" ");
        String said =
                message.lines().filter(words -> !words.isBlank()).findFirst().orElse(type);
        return file.finding(line, RULE, terse ? type + " " + said : said, "correct it; Camel cannot build the route");
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    private static Stream<Integer> lines(RouteFile file, Throwable cause) {
        if (cause instanceof MarkedYamlEngineException marked) {
            return marked.getProblemMark().map(Mark::getLine).map(line -> line + 1).stream();
        }
        return needles(cause).flatMap(needle -> find(file, needle).stream());
    }

    /** Words of the file that the exception names, the most exact first. */
    private static Stream<String> needles(Throwable cause) {
        if (cause instanceof ExpressionIllegalSyntaxException bad) {
            return Stream.of(bad.getExpression());
        }
        if (cause instanceof NoSuchBeanException bad) {
            return Stream.of(bad.getName());
        }
        if (cause instanceof ResolveEndpointFailedException bad) {
            Matcher unknown = UNKNOWN.matcher(String.valueOf(bad.getMessage()));
            Stream<String> option = unknown.find() ? Stream.of("/parameters/" + unknown.group(1)) : Stream.empty();
            String uri = QUERY.matcher(bad.getUri()).replaceFirst("");
            return Stream.concat(option, Stream.of(uri));
        }
        return terseNeedles(cause);
    }

    private static Stream<String> terseNeedles(Throwable cause) {
        if (cause instanceof NoSuchEndpointException bad) {
            return Stream.of(bad.getUri());
        }
        if (cause instanceof NoSuchLanguageException bad) {
            return Stream.of("/" + bad.getLanguage());
        }
        if (cause instanceof MethodNotFoundException bad) {
            return Stream.of(bad.getMethodName());
        }
        boolean named = cause instanceof ClassNotFoundException;
        return named ? Stream.of(String.valueOf(cause.getMessage())) : Stream.empty();
    }

    private static Optional<Integer> find(RouteFile file, String words) {
        String needle = words.replace("://", ":");
        return file.yaml().root().stream()
                .flatMap(YamlNode::all)
                .filter(node -> needle.startsWith("/")
                        ? node.pointer().endsWith(needle)
                        : node.text().replace("://", ":").contains(needle))
                .map(YamlNode::line)
                .findFirst();
    }
}
