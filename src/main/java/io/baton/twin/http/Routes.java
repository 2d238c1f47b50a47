package io.baton.twin.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/** Where a twin declares its paths; every call first meets the faults, and no answer leaves before the journal. */
public final class Routes {

    private final Router router;
    private final Replies replies;

    Routes(Router router, Replies replies) {
        this.router = router;
        this.replies = replies;
    }

    /** Answers a method on a path with {@code :name} parameters. */
    public void on(String method, String path, Endpoint endpoint) {
        router.route(HttpMethod.valueOf(method), path).handler(context -> answer(context, endpoint));
    }

    /** Answers a method on a path once what was asked has come about. */
    public void onceDone(String method, String path, Function<Request, Future<Answer>> endpoint) {
        router.route(HttpMethod.valueOf(method), path)
                .handler(context -> endpoint.apply(Request.of(context))
                        .onSuccess(answer -> replies.send(context, answer))
                        .onFailure(context::fail));
    }

    /** Answers every method on everything under a path. */
    public void under(String path, Endpoint endpoint) {
        router.route(path + "/*").handler(context -> answer(context, endpoint));
        router.route(path).handler(context -> answer(context, endpoint));
    }

    /** At most so many calls at once under a path; beyond them this answer. */
    public void limit(String path, int most, Answer beyond) {
        int[] running = {0};
        router.route(path + "/*").order(Replies.BEFORE_FAULTS).handler(context -> {
            if (running[0] >= most) {
                replies.send(context, beyond);
                return;
            }
            running[0]++;
            context.addEndHandler(end -> running[0]--);
            context.next();
        });
    }

    private void answer(RoutingContext context, Endpoint endpoint) {
        replies.send(context, replies.answer(context, endpoint));
    }
}
