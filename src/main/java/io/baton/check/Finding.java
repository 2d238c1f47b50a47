package io.baton.check;

import java.nio.file.Path;

/**
 * One fault: where it stands, which rule it breaks, what is wrong and what to write instead.
 *
 * @param line   from 1; 1 when the fault is of the whole file
 * @param rule   the rule's name, kebab-case and stable, so that a report can be searched and counted
 * @param advice what to write instead, an imperative clause; empty when the message says it all
 */
public record Finding(Path file, int line, String rule, String message, String advice) implements Comparable<Finding> {

    @Override
    public int compareTo(Finding other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : (rule + message).compareTo(other.rule + other.message);
    }

    /** {@code file:line: rule: what is wrong; what to write instead}. */
    @Override
    public String toString() {
        String place = file + ":" + line + ": " + rule + ": " + message;
        return advice.isEmpty() ? place : place + "; " + advice;
    }
}
