package io.baton.dashboard.work;

import io.baton.api.LinkReader;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Leads from a link in a notice to its task, however often it is followed; who is not signed in comes here again after that. */
@Path("/go")
@Produces(MediaType.TEXT_HTML)
public class LinkResource {

    private final LinkReader links;

    public LinkResource(LinkReader links) {
        this.links = links;
    }

    @GET
    @Path("{link}")
    @PermissionsAllowed(Rights.READ)
    public Response follow(@PathParam("link") String link) {
        return links.task(link)
                .map(task -> Response.seeOther(URI.create("/work/" + task)).build())
                .orElseThrow(() -> StandardProblems.notFound(
                        "This link was changed on its way, or its time is over. What waits for you is under My work."));
    }
}
