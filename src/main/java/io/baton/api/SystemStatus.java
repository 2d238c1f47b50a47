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

            @Schema(description = "DEGRADED: some calls fail; DOWN: work is parked; UNKNOWN: not called yet")
            Health state,

            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,

            @Schema(description = "The code of the last failure") @Nullable
            String lastFailureCode,

            int consecutiveFailures) {}
}
