package io.baton.policy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Keeps apart who asks and who approves, by the policy in force now. */
@ApplicationScoped
public class Duties {

    private final Definitions definitions;

    public Duties(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * An approval that somebody is about to give.
     *
     * @param facts  what the task shows them
     * @param people {@code _decisions} and {@code _supplied} of the handoff, as gates read them
     */
    public record Approving(String handoffType, String gate, JsonNode facts, Map<String, ?> people) {}

    /** Why the person may not give it, one sentence to them; empty when nothing stands against it. */
    public Optional<String> objection(Approving approving, String person) {
        return Optional.ofNullable(definitions.all().get(approving.handoffType()))
                .flatMap(definition -> definition.approval(approving.gate()))
                .flatMap(approval -> new Requesters(approval, approving.facts(), approving.people()).objection(person));
    }
}
