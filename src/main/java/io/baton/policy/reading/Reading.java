package io.baton.policy.reading;

import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Firm;
import java.util.List;
import java.util.Map;

/**
 * What the folders of the policy hold.
 *
 * @param definitions those that can be used, by type
 * @param firm        who is who, as far as it can be used
 * @param faults      all that is wrong with the others
 */
public record Reading(Map<String, Definition> definitions, Firm firm, List<Fault> faults) {

    public boolean isClean() {
        return faults.isEmpty();
    }
}
