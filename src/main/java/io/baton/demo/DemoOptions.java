package io.baton.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the narrator needs to know.
 *
 * @param api        Baton's own address, such as {@code http://localhost:8080}
 * @param management where health and figures are served, such as {@code http://localhost:9876}
 * @param twins      the twins' control address, such as {@code http://localhost:8090}
 * @param users      the demo users; the first who is a {@code viewer} (else the first) watches
 * @param deals      the templates of the deals to sign, as the twins name them
 * @param startedAt  when the program was started; the timeline counts from here
 * @param period     how often to look
 * @param coloured   whether a person looks at a terminal
 */
public record DemoOptions(
        URI api,
        URI management,
        URI twins,
        List<DemoUser> users,
        List<String> deals,
        Instant startedAt,
        Duration period,
        boolean coloured) {

    /** Three that go through, one with fields missing, one whose margin wants an approval. */
    public static final List<String> FIVE_DEALS =
            List.of("clean-fixed-fee", "clean-time-and-materials", "clean-retainer", "missing-details", "low-margin");

    public DemoOptions {
        users = List.copyOf(users);
        deals = List.copyOf(deals);
    }

    DemoUser watcher() {
        return holder("viewer");
    }

    /** Who can act for a role; the first user when nobody holds it. */
    DemoUser holder(String role) {
        return users.stream()
                .filter(user -> user.roles().contains(role))
                .findFirst()
                .orElse(users.get(0));
    }
}
