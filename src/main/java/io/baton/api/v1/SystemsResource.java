package io.baton.api.v1;

import io.baton.api.SystemStatus;
import io.baton.platform.security.Rights;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The systems around Baton, and how they are doing. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Systems", description = "The systems Baton calls.")
public class SystemsResource {

    private final SystemStatus status;

    public SystemsResource(SystemStatus status) {
        this.status = status;
    }

    @GET
    @PermissionsAllowed(Rights.READ)
    @Operation(operationId = "listSystems", summary = "How every system is doing")
    public List<SystemStatus.View> list() {
        return status.list();
    }
}
