package io.baton.api.v1;

import io.baton.api.FigureReader;
import io.baton.api.Position;
import io.baton.api.Window;
import io.baton.handoff.Failure;
import io.baton.insight.Figures;
import io.baton.insight.Listing;
import io.baton.insight.Listing.Of;
import io.baton.insight.Period;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What handoffs took, and the handoffs behind every figure. */
@Path("/api/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures", description = "What handoffs took, where they waited and how they failed.")
public class FiguresResource {

    private final FigureReader figures;
    private final Surroundings around;

    public FiguresResource(FigureReader figures, Surroundings around) {
        this.figures = figures;
        this.around = around;
    }

    /** The figures of a period. */
    @RegisterForReflection
    @Schema(description = "The figures of the handoffs that ended in a period, by type.")
    public record FiguresOfPeriod(
            Instant since,
            @Schema(description = "No longer in it") Instant until,
            List<Figures> types) {}

    @GET
    @PermissionsAllowed(Rights.READ)
    @Operation(
            operationId = "getFigures",
            summary = "What the handoffs took that ended in a period",
            description =
                    "A handoff is measured once, within a minute of its end (baton.figures.period). Of a type, or of"
                            + " every type that is defined.")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "The kind of handoff; all when left out",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description = "Ended then or later; 30 days before until when left out",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "Ended before then; now when left out",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public FiguresOfPeriod get(@Context UriInfo uri) {
        Params params = new Params(uri);
        String type = params.text("type");
        Period period = FigureParams.period(params, around.now());
        params.end();
        Set<String> types = type == null ? figures.types() : Set.of(known(type));
        return new FiguresOfPeriod(
                period.since(),
                period.until(),
                types.stream().map(each -> figures.of(each, period)).toList());
    }

    @GET
    @Path("handoffs")
    @PermissionsAllowed(Rights.READ)
    @Operation(
            operationId = "listFigureHandoffs",
            summary = "List the handoffs behind a figure, newest end first",
            description = "Every figure carries the query that lists its handoffs. Archived ones are listed too.")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            required = true,
            description = "The kind of handoff",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description = "Ended then or later; 30 days before until when left out",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "Ended before then; now when left out",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "of",
            in = ParameterIn.QUERY,
            description = "Which of them; all that ended when left out",
            schema = @Schema(implementation = Of.class))
    @Parameter(
            name = "at",
            in = ParameterIn.QUERY,
            description = "The gate or step, with HELD and WAITED",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "The kind of failure, with FAILED",
            schema = @Schema(implementation = Failure.Kind.class))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Items on a page",
            schema = @Schema(type = SchemaType.INTEGER))
    public Page<FigureReader.Ended> list(@Context UriInfo uri) {
        Params params = new Params(uri);
        Listing listing = FigureParams.listing(params, around.now());
        Window window = params.window(around.pages());
        params.end();
        known(listing.type());
        return Page.of(
                figures.list(listing, window),
                window.limit() - 1,
                ended -> new Position(ended.finishedAt(), ended.id()));
    }

    private String known(String type) {
        if (!figures.knows(type)) {
            throw StandardProblems.parameter("type", "is no kind of handoff; there are " + figures.types());
        }
        return type;
    }
}
