package io.baton.api.v1;

import io.baton.api.Outcome;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a completion as the API's description shows it; nothing is ever read into it. */
@Schema(name = "Completion", description = "A person's decision about a task.")
record CompletionSchema(
        @Schema(required = true, minimum = "0", description = "The task's version as you read it")
        int version,

        @Schema(required = true) Outcome outcome,

        @Schema(description = "With SUPPLIED: the value for each path the task asks for") @Nullable
        Map<String, Object> values,

        @Schema(maxLength = 2000, description = "Why; required to reject or to cancel") @Nullable
        String comment,

        @Schema(description = "Settle it although another person has claimed it", defaultValue = "false")
        boolean takeOver) {}
