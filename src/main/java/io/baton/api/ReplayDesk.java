package io.baton.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.handoff.HandoffState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many handoffs at once: first what would happen, then exactly that. */
public interface ReplayDesk {

    /** The most handoffs of one plan. */
    int MOST = 1000;

    /** What retrying the handoffs that match would do; nothing is done. Of more than {@link #MOST}, the count alone counts. */
    Plan plan(HandoffReader.Query query);

    /** Retries exactly the handoffs of the plan; false, and nothing is done, when it is no longer what would happen. */
    boolean execute(HandoffReader.Query query, String plan, String by, String reason);

    /** What would happen. */
    @RegisterForReflection
    @Schema(name = "ReplayPlan", description = "What retrying these handoffs would do.")
    record Plan(
            @Schema(description = "Digest of the plan; send it back to have exactly this done")
            String plan,

            @Schema(description = "How many handoffs") int handoffs,

            @Schema(description = "Systems that would or may be called")
            Set<String> systems,

            List<Planned> items) {}

    /** What would happen to one handoff. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReplayPlanItem", description = "What retrying one handoff would do.")
    record Planned(
            UUID handoff,
            String type,
            String key,
            String title,
            HandoffState state,

            @Schema(description = "The step or gate it would resume at")
            String resumesAt,

            @Schema(description = "Systems that would or may be called")
            Set<String> systems,

            @Schema(description = "Effects that are recorded and do not happen again, by step")
            List<String> recorded,

            @Schema(description = "Effects that may happen, by step")
            List<String> mayHappen) {}
}
