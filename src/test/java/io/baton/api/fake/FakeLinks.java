package io.baton.api.fake;

import io.baton.api.LinkReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.UUID;

/** One link that leads to a task. */
@Alternative
@ApplicationScoped
public class FakeLinks implements LinkReader {

    /** It leads to {@link FakeTasks#MISSING}. */
    public static final String LINK = "head.claims.signature";

    @Override
    public Optional<UUID> task(String link) {
        return link.equals(LINK) ? Optional.of(FakeTasks.MISSING) : Optional.empty();
    }
}
