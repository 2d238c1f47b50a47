package io.baton.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads which ids the canonical objects have in other systems. */
public interface IdReader {

    /** The ids of an object in every system, by system. */
    List<Mapped> of(String object, String key);

    /** The objects that have or had this id in a system, by object and key. */
    List<Mapped> having(String system, String id);

    /** A row of the id map. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MappedId", description = "The id that a canonical object has in another system.")
    record Mapped(
            @Schema(description = "What it is", examples = "project")
            String object,

            @Schema(description = "Its canonical key") String key,

            @Schema(description = "The other system", examples = "netsuite")
            String system,

            @Schema(description = "Its newest id there") String id,

            @Schema(description = "Another id that was there before: a possible duplicate") @Nullable
            String previous,

            @Schema(description = "The handoff that learnt it")
            UUID handoff,

            @Schema(description = "The step that learnt it") String step,
            Instant recordedAt) {}
}
