package io.baton.mapping.cases;

import java.nio.file.Path;

/**
 * A case that does not hold, or a rule about case files that is broken.
 *
 * @param file    the case file, or the mapping that lacks one
 * @param line    where the case stands, from 1 on
 * @param name    the case's name; empty when the file itself is at fault
 * @param message what was expected and what was
 */
public record CaseFailure(Path file, int line, String name, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + (name.isEmpty() ? "" : "'" + name + "': ") + message;
    }
}
