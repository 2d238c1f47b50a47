package io.baton.api.v1;

import io.baton.api.idempotency.KeyedRequest;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemDetail;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the API's description what holds for many operations: how to sign in, the key of a request, the problems that may come back. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String TOKEN = "token";
    private static final List<Integer> OF_ALL = List.of(401, 403, 406, 429, 500);
    private static final List<Integer> OF_READS = List.of(400, 404);
    private static final List<Integer> OF_POSTS = List.of(400, 404, 409, 413, 415, 422, 503);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .title("Baton API")
                .version("1")
                .description("Handoffs between the departments of a professional-services firm. Errors are RFC 9457"
                        + " problems with a stable code; lists are newest first, in pages."));
        api.getComponents().setSecuritySchemes(Map.of(TOKEN, bearer()));
        api.getComponents().addParameter(KeyedRequest.HEADER, key());
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach(ApiDescription::complete));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A machine's token, or a person's from OpenID Connect.");
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name(KeyedRequest.HEADER)
                .in(Parameter.In.HEADER)
                .description(
                        "1 to 255 visible ASCII characters; the same key and body get the first answer again for a day")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        operation.setSecurity(null);
        Map<String, APIResponse> answers =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        List<Integer> more = method == PathItem.HttpMethod.POST ? OF_POSTS : OF_READS;
        OF_ALL.forEach(status -> answers.put(String.valueOf(status), problem(status)));
        more.forEach(status -> answers.putIfAbsent(String.valueOf(status), problem(status)));
        operation.getResponses().setAPIResponses(answers);
    }

    private static APIResponse problem(int status) {
        return OASFactory.createAPIResponse()
                .description(ProblemCode.ofStatus(status).title())
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDetail.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/ProblemDetails"))));
    }
}
