package io.baton.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The outcome of one check.
 *
 * @param findings in the order of files and lines, none twice
 * @param counts   how many of each kind were looked at, such as {@code routes}, in the order of the summary
 */
public record CheckReport(List<Finding> findings, Map<String, Integer> counts) {

    public boolean isClean() {
        return findings.isEmpty();
    }

    /** One line for people: what was looked at and what came of it. */
    public String summary() {
        String looked = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        String outcome = isClean() ? "no faults" : findings.size() + (findings.size() == 1 ? " fault" : " faults");
        return "checked " + looked + ": " + outcome;
    }
}
