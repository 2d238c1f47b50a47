package io.baton.dashboard;

import io.baton.dashboard.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Words made from ids, and five days for everything. */
@Alternative
@ApplicationScoped
public class FakePolicies implements Policies {

    @Override
    public String role(String id) {
        return Words.of(id);
    }

    @Override
    public String handoff(String type) {
        return Words.of(type);
    }

    @Override
    public String gate(String type, String name) {
        return Words.of(name.substring(name.lastIndexOf('/') + 1));
    }

    @Override
    public List<String> facts(String type, String gate) {
        return List.of();
    }

    @Override
    public Instant deadline(String type, Instant openedAt) {
        return openedAt.plus(Duration.ofDays(5));
    }

    @Override
    public List<Passage> passages() {
        return List.of(new Passage("sales-to-delivery", "sales", "delivery"));
    }

    @Override
    public List<String> roles() {
        return List.of("billing", "delivery-lead");
    }
}
