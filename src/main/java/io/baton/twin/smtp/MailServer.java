package io.baton.twin.smtp;

import io.baton.twin.fault.Faults;
import io.baton.twin.http.Address;
import io.baton.twin.http.Listener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import org.jspecify.annotations.Nullable;

/** Listens for SMTP; may be taken down and brought back at the same address, one change after the other. */
public final class MailServer implements Listener {

    private final Vertx vertx;
    private final MailTwin twin;
    private final Faults faults;
    private final String host;
    private volatile int port;
    private @Nullable NetServer server;
    private Future<Void> change = Future.succeededFuture();

    public MailServer(Vertx vertx, MailTwin twin, Faults faults, Address address) {
        this.vertx = vertx;
        this.twin = twin;
        this.faults = faults;
        this.host = address.host();
        this.port = address.port();
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
        NetServer opened = vertx.createNetServer(
                        new NetServerOptions().setHost(host).setPort(port))
                .connectHandler(socket -> new Session(vertx, socket, twin, faults).start());
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
        NetServer open = server;
        server = null;
        return open == null ? Future.succeededFuture() : open.close();
    }

    @Override
    public String url() {
        return "smtp://" + host + ":" + port;
    }
}
