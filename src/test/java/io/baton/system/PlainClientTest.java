package io.baton.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.baton.handoff.Fence;
import io.baton.platform.RetryableFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainClientTest {

    private final AtomicInteger received = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private HttpServer server;
    private CloseableHttpClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            int length = exchange.getRequestBody().readAllBytes().length;
            if (Integer.toString(length).equals(exchange.getRequestHeaders().getFirst("Content-Length"))) {
                received.incrementAndGet();
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        HttpClientBuilder builder = HttpClientBuilder.create();
        PlainClient.configure(builder);
        client = builder.build();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.stop(0);
    }

    @Test
    void a_call_goes_out_while_the_lease_holds_and_where_there_is_none() {
        assertThat(post()).isTrue();
        assertThat(Fence.around(over::get, this::post)).isTrue();

        assertThat(received).hasValue(2);
    }

    @Test
    void nothing_is_sent_when_the_lease_ended_after_the_route_had_looked() {
        Fence.around(over::get, this::post); // the connection is there

        assertThatThrownBy(() -> Fence.around(over::get, () -> {
                    over.set(true); // stopped here, and woken when another process has the handoff
                    return post();
                }))
                .isInstanceOfSatisfying(
                        RetryableFailure.class, e -> assertThat(e.code()).isEqualTo("LEASE_OVER"));
        assertThat(received).hasValue(1);
    }

    @Test
    void no_whole_request_is_sent_when_the_lease_ends_while_it_is_written() {
        Fence.around(over::get, this::post);
        Iterator<Boolean> looks = List.of(false, true).iterator(); // stopped after the first of them

        assertThatThrownBy(() -> Fence.around(looks::next, this::post))
                .isInstanceOfSatisfying(
                        RetryableFailure.class, e -> assertThat(e.code()).isEqualTo("LEASE_OVER"));
        assertThat(Fence.around(over::get, this::post)).isTrue();
        assertThat(received).hasValue(2);
    }

    @Test
    void the_run_is_told_when_its_lease_ended_between_the_last_look_and_the_write() {
        AtomicInteger told = new AtomicInteger();
        Iterator<Boolean> looks = List.of(false, false, true).iterator(); // stopped after the second of them
        Fence.Call stopped = new Fence.Call() {
            @Override
            public boolean outOfLease() {
                return looks.next();
            }

            @Override
            public void sentLate() {
                told.incrementAndGet();
            }
        };

        assertThat(Fence.around(stopped, this::post)).isTrue();
        assertThat(received).hasValue(1);
        assertThat(told).hasValue(1);
    }

    @Test
    void the_fence_of_a_run_ends_with_its_work() {
        over.set(true);
        Fence.around(over::get, () -> true);

        assertThat(post()).isTrue();
    }

    private boolean post() {
        try {
            HttpPost post =
                    new HttpPost("http://localhost:" + server.getAddress().getPort() + "/issues.json");
            post.setEntity(new StringEntity("{\"issue\":{\"subject\":\"Budget\"}}", ContentType.APPLICATION_JSON));
            return client.execute(post, answer -> answer.getCode() == 204);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
