package io.baton.api.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a redaction as the API's description shows it; nothing is ever read into it. */
@Schema(name = "Redaction", description = "Whose text is to be gone, and why.")
record RedactionSchema(
        @Schema(required = true, minLength = 4, maxLength = 200, examples = "erika@kunde.example")
        String subject,

        @Schema(required = true, maxLength = 500, description = "For the audit trail; must not name the subject")
        String reason,

        @Schema(description = "Even though handoffs it occurs in are under way") @Nullable
        Boolean force) {}
