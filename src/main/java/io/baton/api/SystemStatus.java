package io.baton.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the systems around Baton are doing, as its own calls have found them. */
public interface SystemStatus {

    /** Every configured system, by name. */
    List<View> list();

    /** How a system is doing. */
    @Schema(name = "SystemState")
    enum Health {
        UP,
        DEGRADED,
        DOWN,
        UNKNOWN
    }

    /** One system. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "System", description = "A system Baton calls, and how its last calls went.")
    record View(
            @Schema(examples = "netsuite") String name,

            @Schema(description = "The part it plays", examples = "erp")
            String role,

            @Schema(description = "DEGRADED: some calls fail; DOWN: its work waits; UNKNOWN: not called yet")
            Health state,

            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,

            @Schema(description = "The code of the last failure") @Nullable
            String lastFailureCode,

            int consecutiveFailures,

            @Schema(description = "OPEN: no call is made; HALF_OPEN: probes are; CLOSED: all are")
            Circuit circuit,

            @Schema(description = "Handoffs that wait for it to answer or to have room, of all processes")
            long parked,

            @Schema(description = "Its calls at once; absent when they are not limited") @Nullable
            Slots slots,

            @Schema(description = "What it could not send; absent when there is nothing, and of what is no channel")
            @Nullable
            Unsent unsent) {}

    /** What a channel could not send. */
    @RegisterForReflection
    @Schema(name = "Unsent", description = "Notices that a channel could not send so far, and is tried with again.")
    record Unsent(
            long notices,

            @Schema(description = "When the oldest was to be sent first")
            Instant since,

            @Schema(description = "The code of the failure") String trouble) {}

    /** Whether calls are made. */
    @Schema(name = "Circuit")
    enum Circuit {
        CLOSED,
        HALF_OPEN,
        OPEN
    }

    /** Calls at once. */
    @RegisterForReflection
    @Schema(name = "Slots", description = "The calls at once that this process makes, may make, and all may make.")
    record Slots(int inUse, int allotted, int limit) {}
}
