package io.baton.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Whom to tell about tasks. */
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

    /** How often to look for tasks nobody was told of, as Camel's timer writes it. */
    @WithDefault("5s")
    String period();
}
