package io.baton.twin.http;

import io.baton.twin.fault.Faults;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import org.jspecify.annotations.Nullable;

/** Serves one twin at one address; may be taken down and brought back there, one change after the other. */
public final class TwinServer implements Listener {

    private static final long LARGEST_BODY = 64L << 20;
    private static final int LONGEST_ADDRESS = 1 << 16;

    private final Vertx vertx;
    private final Router router;
    private final String host;
    private volatile int port;
    private @Nullable HttpServer server;
    private Future<Void> change = Future.succeededFuture();

    /** The port of 0 takes any that is free, and keeps it. */
    public TwinServer(Vertx vertx, Site site, Faults faults, Address address) {
        this.vertx = vertx;
        this.host = address.host();
        this.port = address.port();
        this.router = Router.router(vertx);
        Replies replies = new Replies(vertx, site, faults);
        router.route()
                .order(Replies.BEFORE_FAULTS - 1)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        router.route().order(Replies.FAULTS).handler(replies::meetFaults);
        site.mount(new Routes(router, replies));
    }

    @Override
    public synchronized Future<Void> open() {
        change = change.transform(before -> listen());
        return change;
    }

    private synchronized Future<Void> listen() {
        if (server != null) {
            return Future.succeededFuture();
        }
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(LONGEST_ADDRESS);
        HttpServer opened = vertx.createHttpServer(options).requestHandler(router);
        server = opened;
        return opened.listen()
                .onSuccess(listening -> port = listening.actualPort())
                .mapEmpty();
    }

    @Override
    public synchronized Future<Void> shut() {
        change = change.transform(before -> close());
        return change;
    }

    private synchronized Future<Void> close() {
        HttpServer open = server;
        server = null;
        return open == null ? Future.succeededFuture() : open.close();
    }

    @Override
    public String url() {
        return "http://" + host + ":" + port;
    }
}
