package io.baton.platform;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes new identities; injected, so that tests can count them. */
@FunctionalInterface
public interface Ids {

    UUID next();

    /** Time-ordered random ids (RFC 9562, version 7), which keep the ledger's indexes append-mostly. */
    Ids TIME_ORDERED = () -> {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    };

    /** The program's own source of ids. */
    @ApplicationScoped
    class Source {

        @Produces
        @DefaultBean
        Ids ids() {
            return TIME_ORDERED;
        }
    }
}
