package io.baton.dashboard.figures;

import io.baton.api.Position;
import io.baton.dashboard.PageParams;
import io.baton.handoff.Failure;
import io.baton.insight.Listing;
import io.baton.insight.Listing.Of;
import io.baton.insight.Period;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of figures, and the handoffs behind each. */
@Path("/figures")
@Produces(MediaType.TEXT_HTML)
public class FiguresResource {

    private final FiguresView figures;
    private final HandoffsView handoffs;

    FiguresResource(FiguresView figures, HandoffsView handoffs) {
        this.figures = figures;
        this.handoffs = handoffs;
    }

    @GET
    @PermissionsAllowed(Rights.READ)
    public TemplateInstance figures(@QueryParam("days") @DefaultValue("30") String days) {
        if (!days.matches("\\d{1,4}") || !FiguresView.offers(Integer.parseInt(days))) {
            throw StandardProblems.parameter("days", "is not offered; choose one of the page");
        }
        return figures.page(Integer.parseInt(days));
    }

    /** Takes what the links of the page carry, and nothing else. */
    @GET
    @Path("handoffs")
    @PermissionsAllowed(Rights.READ)
    public TemplateInstance handoffs(@Context UriInfo uri) {
        Map<String, String> link = PageParams.entries(uri.getQueryParameters());
        try {
            return handoffs.page(listing(link), after(link));
        } catch (IllegalArgumentException | DateTimeException | NullPointerException broken) {
            throw StandardProblems.notFound("This link leads to no figure; begin at the page of figures.");
        }
    }

    private static Listing listing(Map<String, String> link) {
        Period period = new Period(Instant.parse(link.get("since")), Instant.parse(link.get("until")));
        Of of = Of.valueOf(link.get("of"));
        Failure.Kind kind = link.containsKey("kind") ? Failure.Kind.valueOf(link.get("kind")) : null;
        if (of.needsAt() != link.containsKey("at") || (of == Of.FAILED) != (kind != null)) {
            throw new IllegalArgumentException("not a link of ours");
        }
        return new Listing(link.get("type"), period, of, link.get("at"), kind);
    }

    private static @Nullable Position after(Map<String, String> link) {
        String at = link.get("after");
        return at == null ? null : new Position(Instant.parse(at), PageParams.id(link.get("id"), "handoff"));
    }
}
