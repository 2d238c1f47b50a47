package io.baton.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A collector of traces that keeps what it is sent as it is: OTLP over HTTP, where a trace's id stands as sixteen bytes. */
final class TraceReceiver implements AutoCloseable {

    private final HttpServer server;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    TraceReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whether a span of the handoff's trace has come. */
    boolean knows(UUID handoff) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(handoff.getMostSignificantBits())
                .putLong(handoff.getLeastSignificantBits())
                .array();
        return text().contains(new String(id, StandardCharsets.ISO_8859_1));
    }

    /** Everything that has come, each byte a character. */
    synchronized String text() {
        return received.toString(StandardCharsets.ISO_8859_1);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        synchronized (this) {
            received.writeBytes(body);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
