package io.baton.api.v1;

import io.baton.handoff.HandoffState;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of an operator's acts as the API's description shows them; nothing is ever read into them. */
final class ActSchemas {

    private ActSchemas() {}

    @Schema(name = "Retry", description = "Makes a handoff due now.")
    record Retry(
            @Schema(required = true, maxLength = 2000, description = "Why; it stands in the audit trail")
            String reason,

            @Schema(description = "Values to go on with, by path into the canonical objects", examples = "{}") @Nullable
            Map<String, Object> values) {}

    @Schema(name = "Skip", description = "Records the failing step as done.")
    record Skip(
            @Schema(required = true, description = "The step's key, as the handoff's waitingFor shows it")
            String step,

            @Schema(required = true, maxLength = 2000) String reason,

            @Schema(description = "What the step would have changed: members of canonical objects, by variable")
            @Nullable
            Map<String, Object> result) {}

    @Schema(name = "Cancel", description = "Ends a handoff and takes back what it has done.")
    record Cancel(@Schema(required = true, maxLength = 2000) String reason) {}

    @Schema(name = "Replay", description = "Retries many handoffs, by a plan.")
    record Replay(
            @Schema(required = true) Filter filter,
            @Schema(required = true, enumeration = "retry") String action,
            @Schema(required = true, maxLength = 2000) String reason,
            @Schema(required = true) boolean dryRun,

            @Schema(description = "With dryRun false: the plan to carry out") @Nullable
            String plan) {}

    @Schema(name = "ReplayFilter", description = "As in the list of handoffs; states of resting handoffs alone.")
    record Filter(
            @Schema(required = true) List<HandoffState> state,
            @Nullable String type,
            @Nullable String key,
            @Nullable String engagement,
            @Schema(examples = "PT2H") @Nullable String olderThan,
            @Nullable String system,
            @Nullable String code) {}
}
