package io.baton.api.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of what people do with a task as the API's description shows them; nothing is ever read into them. */
final class TaskActSchemas {

    private TaskActSchemas() {}

    @Schema(name = "Claim", description = "Takes a task upon oneself.")
    record Claim(
            @Schema(required = true, minimum = "0", description = "The task's version as you read it")
            int version,

            @Schema(description = "Take it over from whoever has claimed it", defaultValue = "false")
            boolean takeOver,

            @Schema(maxLength = 2000, description = "Why, for the audit trail; required to take it over") @Nullable
            String reason) {}

    @Schema(name = "Release", description = "Leaves a claimed task to the others of its role.")
    record Release(
            @Schema(required = true, minimum = "0") int version,
            @Schema(maxLength = 2000) @Nullable String reason) {}

    @Schema(name = "NewComment", description = "Says something about a task.")
    record NewComment(
            @Schema(required = true, minimum = "0") int version,
            @Schema(required = true, maxLength = 2000) String text) {}

    @Schema(name = "NewAttachment", description = "Lays a link to a document beside a task.")
    record NewAttachment(
            @Schema(required = true, minimum = "0") int version,

            @Schema(required = true, maxLength = 200, examples = "Signed purchase order")
            String label,

            @Schema(required = true, maxLength = 2000, format = "uri", description = "Begins with https://")
            String url) {}
}
