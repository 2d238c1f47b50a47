package io.baton.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Whom to tell about tasks, and how often. The channels are {@code baton.roles.notify}. */
@ConfigMapping(prefix = "baton.notices")
public interface NoticeConfig {

    /** The mail address of a role's holders, by role. */
    Map<String, String> to();

    /** A role without an address of its own is written to as {@code <role>@<domain>}. */
    @WithDefault("example.com")
    String domain();

    /** Where this Baton answers, for links. */
    @WithDefault("http://localhost:8080")
    String address();

    /** How often to look for what nobody was told of, as Camel's timer writes it. */
    @WithDefault("5s")
    String period();

    /** How long the same people are left alone after a message; what comes meanwhile goes out together. */
    @WithDefault("5m")
    Duration pause();

    /** How long a link in a message leads to its task. */
    @WithDefault("30d")
    Duration linkLife();

    /** The tries of a message that could not be sent; they never end while its task is open. */
    Retry retry();

    /** The pause after the first failure, doubled each time, up to the longest. */
    interface Retry {

        @WithDefault("10s")
        Duration first();

        @WithDefault("5m")
        Duration longest();
    }
}
