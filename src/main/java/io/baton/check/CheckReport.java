package io.baton.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The outcome of one check.
 *
 * @param findings the faults, in the order of files and lines, none twice
 * @param warnings what is no fault and will be trouble; in the same order
 * @param counts   how many of each kind were looked at, such as {@code routes}, in the order of the summary
 */
public record CheckReport(List<Finding> findings, List<Finding> warnings, Map<String, Integer> counts) {

    public boolean isClean() {
        return findings.isEmpty();
    }

    /** One line for people: what was looked at and what came of it. */
    public String summary() {
        String looked = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        String outcome = isClean() ? "no faults" : counted(findings, "fault");
        return "checked " + looked + ": " + outcome + (warnings.isEmpty() ? "" : ", " + counted(warnings, "warning"));
    }

    private static String counted(List<Finding> all, String one) {
        return all.size() + " " + (all.size() == 1 ? one : one + "s");
    }
}
