package io.baton.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.platform.ApiPaths;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns problems into answers, for JAX-RS and for the HTTP layer below it: JSON for programs, a page for people. */
@ApplicationScoped
public class Problems {

    private final ObjectMapper mapper;
    private final Challenge challenge;
    private final ErrorPage page;
    private final CurrentVertxRequest current;

    public Problems(ObjectMapper mapper, Challenge challenge, ErrorPage page, CurrentVertxRequest current) {
        this.mapper = mapper;
        this.challenge = challenge;
        this.page = page;
        this.current = current;
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
        Body body = body(problem, instance, current.getCurrent());
        Response.ResponseBuilder answer =
                Response.status(problem.code().status()).type(body.type()).entity(body.text());
        problem.headers().forEach(answer::header);
        challenges(problem, body).forEach(value -> answer.header(Challenge.HEADER, value));
        return answer.build();
    }

    /** Ends the exchange with the problem, unless something was already sent. */
    public void send(RoutingContext exchange, ProblemException problem) {
        if (exchange.response().ended() || exchange.response().headWritten()) {
            return;
        }
        Body body = body(problem, exchange.normalizedPath(), exchange);
        exchange.response().setStatusCode(problem.code().status()).putHeader("Content-Type", body.type());
        problem.headers().forEach(exchange.response()::putHeader);
        exchange.response().putHeader(Challenge.HEADER, challenges(problem, body));
        exchange.response().end(body.text());
    }

    private record Body(String type, String text) {}

    /** A page keeps to the first, for which no browser opens a window of its own. */
    private List<String> challenges(ProblemException problem, Body body) {
        if (problem.code() != ProblemCode.API_UNAUTHENTICATED) {
            return List.of();
        }
        return body.type().equals(ProblemDetail.MEDIA_TYPE)
                ? challenge.values()
                : challenge.values().subList(0, 1);
    }

    private Body body(ProblemException problem, String instance, @Nullable RoutingContext exchange) {
        if (exchange == null || !ApiPaths.isPage(exchange)) {
            return new Body(ProblemDetail.MEDIA_TYPE, json(problem, instance));
        }
        String html = ApiPaths.isPart(exchange) ? page.part(problem) : page.html(problem);
        return new Body("text/html; charset=UTF-8", html);
    }
}
