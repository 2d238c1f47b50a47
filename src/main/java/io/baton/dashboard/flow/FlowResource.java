package io.baton.dashboard.flow;

import io.baton.dashboard.PageParams;
import io.baton.platform.security.Rights;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The board: where every open handoff stands. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class FlowResource {

    private final FlowView view;

    public FlowResource(FlowView view) {
        this.view = view;
    }

    @GET
    @PermissionsAllowed(Rights.READ)
    public TemplateInstance board(@Context UriInfo uri) {
        Map<String, String> asked = PageParams.entries(uri.getQueryParameters());
        Filter filter = Filter.of(asked);
        return view.page(
                filter, filter.stage().isPresent() ? place(asked.getOrDefault("after", "")) : Optional.empty());
    }

    /** A place that cannot be read is the beginning: an old link still shows a board. */
    private static Optional<Place> place(String text) {
        String[] parts = text.split("~", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException noPlace) {
            return Optional.empty();
        }
    }
}
