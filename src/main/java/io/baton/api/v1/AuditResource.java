package io.baton.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.api.AuditVerifier;
import io.baton.handoff.BrokenLink;
import io.baton.handoff.ChainReport;
import io.baton.platform.security.Rights;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail as a whole. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Whether anybody has altered what happened.")
public class AuditResource {

    private final AuditVerifier verifier;

    public AuditResource(AuditVerifier verifier) {
        this.verifier = verifier;
    }

    /** What a look at every audit chain found. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What a look at every audit chain found.")
    public record Verification(
            @Schema(description = "Whether every chain is whole")
            boolean whole,

            @Schema(description = "Chains looked at, up to the broken one")
            long handoffs,

            @Schema(description = "Rows in them") long rows,
            @Nullable Broken broken) {

        static Verification of(ChainReport report) {
            Broken broken = report.broken() == null ? null : Broken.of(report.broken());
            return new Verification(report.isWhole(), report.handoffs(), report.rows(), broken);
        }
    }

    /** The first row that breaks a chain. */
    @RegisterForReflection
    @Schema(description = "The first row that breaks a chain, by handoff and number.")
    public record Broken(
            UUID handoff,
            @Schema(description = "The row's number") int number,
            BrokenLink.Fault fault,

            @Schema(description = "What is wrong there, in words")
            String detail) {

        static Broken of(BrokenLink link) {
            return new Broken(
                    link.handoff().value(),
                    link.number(),
                    link.fault(),
                    link.fault().words());
        }
    }

    @GET
    @Path("verification")
    @PermissionsAllowed(Rights.OPERATE)
    @Operation(
            operationId = "verifyAudit",
            summary = "Prove every handoff's audit trail whole",
            description =
                    "Computes every hash again and holds the newest row against the handoff itself, so that changed,"
                            + " missing, added and cut rows are found; names the first. Reads all of the audit trail.")
    public Verification verify() {
        return Verification.of(verifier.verify());
    }
}
