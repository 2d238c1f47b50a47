package io.baton.handoff;

import io.baton.platform.Ids;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Ledgers for tests, with gates that are always open and nobody to ask. */
public final class LedgerFixture {

    private LedgerFixture() {}

    public static JdbcLedger aLedger(DataSource store, Clock clock) {
        return aLedger(store, clock, new NobodyAsked());
    }

    /** One that asks people. */
    public static JdbcLedger aLedger(DataSource store, Clock clock, AskBook asks) {
        return new JdbcLedger(store, clock, asks, new OpenGates(), new Defaults());
    }

    /** Acts on resting handoffs; what is cancelled is not undone. */
    public static Restarts restarts(Clock clock) {
        Undoing nothing = new Undoing(type -> Optional.empty(), Ids.TIME_ORDERED, clock);
        return new Restarts(clock, new NobodyAsked(), new Wakeup(), nothing);
    }

    static AskBook nobodyAsked() {
        return new NobodyAsked();
    }

    /** Asks nobody anything. */
    public static final class NobodyAsked implements AskBook {
        @Override
        public void reconcile(Connection connection, Claim claim, List<Ask> asks, Instant now) {}

        @Override
        public void settleException(Connection connection, HandoffId id, String step, Instant now) {}

        @Override
        public void settleAll(Connection connection, HandoffId id, Instant now) {}
    }

    private static final class OpenGates implements Gates {
        @Override
        public Verdict checkpoint(String handoffType, String name, Map<String, Object> variables) {
            return Verdict.PASS;
        }

        @Override
        public Verdict approval(String handoffType, String name, Map<String, Object> variables) {
            return Verdict.PASS;
        }

        @Override
        public String exceptionOwner(String handoffType) {
            return "integration-operator";
        }

        @Override
        public Instant exceptionDue(String handoffType) {
            return Instant.EPOCH;
        }

        @Override
        public String versionHash() {
            return "test";
        }
    }

    private static final class Defaults implements LedgerConfig {
        @Override
        public int concurrency() {
            return 1;
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration drain() {
            return Duration.ofSeconds(1);
        }

        @Override
        public boolean durable() {
            return true;
        }

        @Override
        public Retry retry() {
            return null;
        }
    }
}
