package io.baton.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every error answer (RFC 9457, {@code application/problem+json}). */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ProblemDetails", description = "What went wrong, as RFC 9457 has it, with a stable code.")
public record ProblemDetail(
        @Schema(description = "URI naming the kind of problem", required = true)
        String type,

        @Schema(description = "The kind of problem, always the same for a type", required = true)
        String title,

        @Schema(description = "The HTTP status", required = true)
        int status,

        @Schema(description = "What happened this time", required = true)
        String detail,

        @Schema(description = "The path that was asked for", required = true)
        String instance,

        @Schema(description = "Stable code to act upon", required = true)
        String code,

        @Schema(description = "The wrong fields, where there are any")
        List<FieldError> errors) {

    /** The media type of these bodies. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDetail of(ProblemException problem, String instance) {
        ProblemCode code = problem.code();
        return new ProblemDetail(
                code.type(), code.title(), code.status(), problem.detail(), instance, code.name(), problem.errors());
    }
}
