package io.baton.policy.reading;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the policy lies.
 *
 * @param handoffs  {@code config/handoffs}, with the schema of definitions
 * @param calendars {@code config/calendars}; may be absent
 * @param people    {@code config/people}; may be absent
 * @param canonical {@code mappings/canonical}, with the schemas whose fields definitions may name
 */
public record PolicyFolders(Path handoffs, Path calendars, Path people, Path canonical) {

    public static PolicyFolders under(Path config, Path mappings) {
        return new PolicyFolders(
                config.resolve("handoffs"),
                config.resolve("calendars"),
                config.resolve("people"),
                mappings.resolve("canonical"));
    }

    /** Those under {@code config}, which an operator edits. */
    public List<Path> edited() {
        return List.of(handoffs, calendars, people);
    }
}
