package io.baton.api.v1;

import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import io.baton.platform.problem.Problems;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says which methods a path has, which RFC 9110 demands of a 405 and Quarkus leaves out. */
public class MethodNotAllowed {

    private final Problems problems;

    public MethodNotAllowed(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response answer(NotAllowedException ignored, UriInfo uri) {
        String methods = methods(uri.getPath());
        return problems.response(
                new ProblemException(
                        ProblemCode.API_METHOD_NOT_ALLOWED,
                        "This path has " + methods + ".",
                        List.of(),
                        Map.of("Allow", methods)),
                uri.getPath());
    }

    private static String methods(String path) {
        if (path.equals("/api/v1/handoffs")) {
            return "GET, HEAD, OPTIONS, POST";
        }
        boolean posts = path.endsWith("/complete")
                || path.endsWith("/redactions")
                || path.startsWith("/intake/")
                || path.equals("/sign-out");
        return posts ? "OPTIONS, POST" : "GET, HEAD, OPTIONS";
    }
}
