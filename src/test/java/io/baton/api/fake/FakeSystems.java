package io.baton.api.fake;

import io.baton.api.SystemStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;

/** One system that was never called, and a channel that cannot send. */
@Alternative
@ApplicationScoped
public class FakeSystems implements SystemStatus {

    @Override
    public List<View> list() {
        Instant since = Instant.parse("2026-11-24T09:00:00Z");
        return List.of(
                new View("netsuite", "erp", Health.UNKNOWN, null, null, null, 0, Circuit.CLOSED, 0, null, null),
                new View(
                        "mail",
                        "notify",
                        Health.DOWN,
                        null,
                        since,
                        "MAIL_UNREACHABLE",
                        9,
                        Circuit.CLOSED,
                        0,
                        null,
                        new Unsent(2, since, "MAIL_UNREACHABLE")));
    }
}
