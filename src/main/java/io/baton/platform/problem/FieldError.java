package io.baton.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong in a request; exactly one of the three places is set. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that is wrong; exactly one of pointer, parameter and header says where.")
public record FieldError(
        @Schema(description = "JSON pointer (RFC 6901) into the body; empty for the body as a whole") @Nullable
        String pointer,

        @Schema(description = "The query or path parameter") @Nullable
        String parameter,

        @Schema(description = "The header") @Nullable String header,

        @Schema(description = "What is wrong, in one sentence", required = true)
        String detail) {

    public static FieldError at(String pointer, String detail) {
        return new FieldError(pointer, null, null, detail);
    }

    public static FieldError parameter(String name, String detail) {
        return new FieldError(null, name, null, detail);
    }

    public static FieldError header(String name, String detail) {
        return new FieldError(null, null, name, detail);
    }
}
