package io.baton.api.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Salesforce's message as the API's description shows it; nothing is ever read into it. */
@Schema(
        name = "SalesforceMessage",
        description = "A change of one record; an array of up to 200 is taken too. Other members are passed over.")
record SalesforceMessageSchema(
        @Schema(required = true, enumeration = "Opportunity")
        String sobject,

        @Schema(required = true, description = "15 or 18 characters", examples = "006Qy00000A1b2CIAR")
        String id,

        @Schema(required = true) Event event) {

    @Schema(name = "SalesforceChange")
    record Event(
            @Schema(
                    required = true,
                    enumeration = {"created", "updated", "deleted", "undeleted"})
            String type,

            @Schema(examples = "2026-11-24T09:30:00.000+0000") @Nullable
            String createdDate) {}
}
