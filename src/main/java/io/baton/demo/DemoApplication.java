package io.baton.demo;

import io.baton.platform.security.DemoUsers;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code baton run}: the serving program with the narrator beside it. */
public final class DemoApplication implements QuarkusApplication {

    private final DemoUsers users;
    private final Clock clock;
    private final int port;
    private final int management;

    public DemoApplication(
            DemoUsers users,
            Clock clock,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.management.port") int management) {
        this.users = users;
        this.clock = clock;
        this.port = port;
        this.management = management;
    }

    @Override
    public int run(String... args) {
        DemoCommand narrator = new DemoCommand(options(), System.out, clock);
        Thread telling = new Thread(() -> tell(narrator), "narrator");
        telling.setDaemon(true);
        telling.start();
        Quarkus.waitForExit();
        narrator.stop();
        return 0;
    }

    private static void tell(DemoCommand narrator) {
        try {
            narrator.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DemoOptions options() {
        List<DemoUser> people = users.list().stream()
                .map(user -> new DemoUser(user.name(), user.password(), user.roles()))
                .toList();
        return new DemoOptions(
                URI.create("http://localhost:" + port),
                URI.create("http://localhost:" + management),
                URI.create("http://127.0.0.1:8090"),
                people,
                DemoOptions.FIVE_DEALS,
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                Duration.ofMillis(300),
                Terminal.coloured(System.console(), System.getenv()));
    }
}
