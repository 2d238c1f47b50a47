package io.baton.api.fake;

import io.baton.api.IdReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;

/** One project that is known in one system. */
@Alternative
@ApplicationScoped
public class FakeIds implements IdReader {

    private static final Mapped PROJECT = new Mapped(
            "project",
            "006A",
            "certinia",
            "a0x1",
            null,
            FakeHandoffs.id(1),
            "launch/project-shell",
            Instant.parse("2026-11-24T09:30:00Z"));

    @Override
    public List<Mapped> of(String object, String key) {
        return object.equals(PROJECT.object()) && key.equals(PROJECT.key()) ? List.of(PROJECT) : List.of();
    }

    @Override
    public List<Mapped> having(String system, String id) {
        return system.equals(PROJECT.system()) && id.equals(PROJECT.id()) ? List.of(PROJECT) : List.of();
    }
}
