package io.baton.twin.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.baton.twin.fault.Fault;
import io.baton.twin.fault.Faults;
import io.baton.twin.journal.Json;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lets a call meet its fault on the way in, and on the way out. */
final class Replies {

    static final int BEFORE_FAULTS = -20;
    static final int FAULTS = -10;

    private static final Logger LOG = System.getLogger(Replies.class.getName());
    private static final String MET = "fault";

    private final Vertx vertx;
    private final Site site;
    private final Faults faults;

    Replies(Vertx vertx, Site site, Faults faults) {
        this.vertx = vertx;
        this.site = site;
        this.faults = faults;
    }

    /** The handler before all others: what strikes before the effect strikes here. */
    void meetFaults(RoutingContext context) {
        String path = context.request().path();
        if (path.startsWith("/_")) {
            context.next();
            return;
        }
        String call = context.request().method() + " " + path;
        Faults.Met met = faults.meet(
                site.system(), call, withQuery(call, context.request().query()));
        context.put(MET, met.fault());
        if (met.millis() > 0) {
            vertx.setTimer(met.millis(), timer -> strikeBefore(context, met.fault()));
        } else {
            strikeBefore(context, met.fault());
        }
    }

    private static String withQuery(String call, @Nullable String query) {
        return query == null ? call : call + "?" + decoded(query);
    }

    private static String decoded(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return query;
        }
    }

    private void strikeBefore(RoutingContext context, @Nullable Fault fault) {
        if (fault == null) {
            context.next();
            return;
        }
        switch (fault.kind()) {
            case STATUS -> write(context, failure(fault));
            case RESET -> context.request().connection().close();
            case HANG -> hang(context, fault.millis());
            default -> context.next();
        }
    }

    private Answer failure(Fault fault) {
        String body = fault.body();
        Answer answer = body == null ? site.failure(fault.status()) : Answer.text(fault.status(), body);
        String retryAfter = fault.retryAfter();
        return retryAfter == null ? answer : answer.with("Retry-After", retryAfter);
    }

    private void hang(RoutingContext context, long millis) {
        if (millis > 0) {
            vertx.setTimer(millis, timer -> context.request().connection().close());
        }
    }

    Answer answer(RoutingContext context, Endpoint endpoint) {
        try {
            return endpoint.answer(Request.of(context));
        } catch (Refused e) {
            return e.answer();
        } catch (RuntimeException e) {
            LOG.log(
                    Logger.Level.ERROR,
                    "the " + site.system() + " twin broke on "
                            + context.request().path(),
                    e);
            return site.failure(500);
        }
    }

    /** Journal first, then the answer, unless a fault takes it away. */
    void send(RoutingContext context, Answer answer) {
        site.flush();
        Fault fault = context.get(MET);
        if (fault != null && fault.kind() == Fault.Kind.REPLY_LOST) {
            context.request().connection().close();
        } else if (fault != null && fault.kind() == Fault.Kind.MALFORMED) {
            write(
                    context,
                    new Answer(
                            answer.status() == 204 ? 200 : answer.status(), null, "{\"id\": \"00", answer.headers()));
        } else {
            write(context, answer);
        }
    }

    private static void write(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        Buffer body = body(answer);
        if (body == null) {
            response.end();
            return;
        }
        if (!answer.headers().containsKey("Content-Type")) {
            response.putHeader("Content-Type", contentType(answer));
        }
        response.end(body);
    }

    private static String contentType(Answer answer) {
        String text = answer.text();
        boolean json = text == null || text.startsWith("{") || text.startsWith("[");
        return json ? "application/json;charset=UTF-8" : "text/plain;charset=UTF-8";
    }

    private static @Nullable Buffer body(Answer answer) {
        if (answer.json() == null) {
            String text = answer.text();
            return text == null ? null : Buffer.buffer(text);
        }
        try {
            return Buffer.buffer(Json.MAPPER.writeValueAsBytes(answer.json()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
