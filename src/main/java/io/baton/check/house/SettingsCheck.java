package io.baton.check.house;

import io.baton.check.Finding;
import io.baton.check.Known;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every {@code baton.*} key an operator sets is one the program reads. */
public final class SettingsCheck {

    private static final Pattern KEY = Pattern.compile("^\\s*(?:%[\\w,-]+\\.)?(baton\\.[^\\s=:]+)\\s*[=:].*");

    private final Path file;
    private final Known known;

    public SettingsCheck(Path config, Known known) {
        this.file = config.resolve("application.properties");
        this.known = known;
    }

    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = KEY.matcher(lines.get(i));
            if (matcher.matches() && !known.declares(matcher.group(1))) {
                findings.add(undeclared(i + 1, matcher.group(1)));
            }
        }
        return findings;
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Finding undeclared(int line, String key) {
        Optional<String> near = known.keys().stream()
                .filter(other -> !other.endsWith("."))
                .max(Comparator.comparingInt(other -> shared(other, key)));
        String advice = near.map(other -> "did you mean " + other + "?").orElse("remove it");
        return new Finding(file, line, "setting", "'" + key + "' is no setting of Baton", advice);
    }

    /** How much two keys have in common at both ends. */
    private static int shared(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int start = 0;
        while (start < most && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return start + end;
    }
}
