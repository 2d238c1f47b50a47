package io.baton.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Turns problems into answers, for JAX-RS and for the HTTP layer below it. */
@ApplicationScoped
public class Problems {

    private final ObjectMapper mapper;
    private final Challenge challenge;

    public Problems(ObjectMapper mapper, Challenge challenge) {
        this.mapper = mapper;
        this.challenge = challenge;
    }

    /** The problem as JSON text. */
    public String json(ProblemException problem, String instance) {
        try {
            return mapper.writeValueAsString(ProblemDetail.of(problem, instance));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem could not be written", e);
        }
    }

    public Response response(ProblemException problem, String instance) {
        Response.ResponseBuilder answer = Response.status(problem.code().status())
                .type(ProblemDetail.MEDIA_TYPE)
                .entity(json(problem, instance));
        problem.headers().forEach(answer::header);
        if (problem.code() == ProblemCode.API_UNAUTHENTICATED) {
            challenge.values().forEach(value -> answer.header(Challenge.HEADER, value));
        }
        return answer.build();
    }

    /** Ends the exchange with the problem, unless something was already sent. */
    public void send(RoutingContext exchange, ProblemException problem) {
        if (exchange.response().ended() || exchange.response().headWritten()) {
            return;
        }
        exchange.response().setStatusCode(problem.code().status()).putHeader("Content-Type", ProblemDetail.MEDIA_TYPE);
        problem.headers().forEach(exchange.response()::putHeader);
        if (problem.code() == ProblemCode.API_UNAUTHENTICATED) {
            exchange.response().putHeader(Challenge.HEADER, challenge.values());
        }
        exchange.response().end(json(problem, exchange.normalizedPath()));
    }
}
