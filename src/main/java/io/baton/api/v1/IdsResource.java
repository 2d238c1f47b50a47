package io.baton.api.v1;

import io.baton.api.IdReader;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The id map: what a thing is called where. */
@Path("/api/v1/ids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ids", description = "The ids of canonical objects in other systems.")
public class IdsResource {

    private final IdReader ids;

    public IdsResource(IdReader ids) {
        this.ids = ids;
    }

    @GET
    @PermissionsAllowed(Rights.READ)
    @Operation(
            operationId = "listIds",
            summary = "Look an object up in the id map",
            description =
                    "By object and key: its ids in every system. By system and id: the objects that have it there.")
    @Parameter(
            name = "object",
            in = ParameterIn.QUERY,
            description = "Such as customer or project; with key",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "key",
            in = ParameterIn.QUERY,
            description = "The canonical key; with object",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "system",
            in = ParameterIn.QUERY,
            description = "Such as netsuite; with id",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "id",
            in = ParameterIn.QUERY,
            description = "The id there; with system",
            schema = @Schema(type = SchemaType.STRING))
    public List<IdReader.Mapped> list(@Context UriInfo uri) {
        Params params = new Params(uri);
        boolean reverse = params.text("object") == null && params.text("key") == null;
        String one = params.text(reverse ? "system" : "object");
        String other = params.text(reverse ? "id" : "key");
        params.end(); // one pair alone: the other pair's parameters are not known then
        return reverse
                ? ids.having(required("system", one), required("id", other))
                : ids.of(required("object", one), required("key", other));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null) {
            throw StandardProblems.parameter(name, "is required; send object and key, or system and id");
        }
        return value;
    }
}
