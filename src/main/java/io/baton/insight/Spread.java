package io.baton.insight;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long something took, over many handoffs; all in seconds. */
@RegisterForReflection
@Schema(description = "How long something took, over the completed handoffs; in seconds.")
public record Spread(
        @Schema(description = "Half of them took no longer") double median,

        @Schema(description = "Nine of ten took no longer") double p90,
        @Schema(description = "All of them together") double total) {}
