package io.baton.policy;

import io.baton.handoff.Compensations;
import io.baton.policy.definition.Definition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads from the definitions in force which handoff takes back what another has done. */
@ApplicationScoped
public class PolicyCompensations implements Compensations {

    private final Definitions definitions;

    PolicyCompensations(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Optional<String> of(String handoffType) {
        return Optional.ofNullable(definitions.all().get(handoffType)).flatMap(Definition::compensation);
    }
}
