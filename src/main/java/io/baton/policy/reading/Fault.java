package io.baton.policy.reading;

import java.nio.file.Path;

/**
 * Something wrong in a definition, a calendar or what it imports.
 *
 * @param line    from 1
 * @param message what is wrong
 * @param advice  what to write instead
 */
public record Fault(Path file, int line, String message, String advice) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message + " (" + advice + ")";
    }
}
