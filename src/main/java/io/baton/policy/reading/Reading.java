package io.baton.policy.reading;

import io.baton.policy.definition.Definition;
import java.util.List;
import java.util.Map;

/** What a folder of definitions holds: those that can be used, by type, and all that is wrong with the others. */
public record Reading(Map<String, Definition> definitions, List<Fault> faults) {

    public boolean isClean() {
        return faults.isEmpty();
    }
}
