package io.baton.platform.problem;

import io.baton.platform.RetryableFailure;
import io.baton.platform.TerminalFailure;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every exception that reaches JAX-RS with a problem; what is unexpected is logged and not told. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;

    public ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException problem, UriInfo uri) {
        return problems.response(problem, uri.getPath());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException ignored, UriInfo uri) {
        return problem(StandardProblems.unauthenticated(), uri);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException ignored, UriInfo uri) {
        return problem(StandardProblems.forbidden(), uri);
    }

    @ServerExceptionMapper
    public Response refused(TerminalFailure failure, UriInfo uri) {
        return problem(StandardProblems.refused(failure), uri);
    }

    @ServerExceptionMapper
    public Response unavailable(RetryableFailure failure, UriInfo uri) {
        LOG.warnf(failure, "%s could not be answered now", uri.getPath());
        return problem(StandardProblems.unavailable(), uri);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure, UriInfo uri) {
        ProblemCode code = ProblemCode.ofStatus(failure.getResponse().getStatus());
        return problem(new ProblemException(code, code.title() + "."), uri);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, UriInfo uri) {
        LOG.errorf(failure, "%s could not be answered", uri.getPath());
        return problem(StandardProblems.internal(), uri);
    }
}
