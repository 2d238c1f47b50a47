package io.baton.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The structured mode as the API's description shows it; nothing is ever read into it. */
@Schema(
        name = "CloudEvent",
        description = "A CloudEvent 1.0; further attributes (lower-case letters and digits) are kept.")
record CloudEventSchema(
        @Schema(required = true, enumeration = "1.0") String specversion,

        @Schema(required = true, maxLength = 255, examples = "5f0e")
        String id,

        @Schema(required = true, maxLength = 255, format = "uri-reference", examples = "/crm/salesforce")
        String source,

        @Schema(required = true, maxLength = 255, examples = "baton.deal.signed.v1")
        String type,

        @Schema(required = true, maxLength = 255, description = "The business key", examples = "006Qy00000A1b2CIAR")
        String subject,

        @Nullable Instant time,
        @Nullable String datacontenttype,
        @Schema(implementation = Object.class) @Nullable JsonNode data) {}
