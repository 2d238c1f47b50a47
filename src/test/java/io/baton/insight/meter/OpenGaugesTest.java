package io.baton.insight.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Ask;
import io.baton.handoff.Failure.Kind;
import io.baton.insight.FigureConfig;
import io.baton.insight.Stories;
import io.baton.platform.Settings;
import io.baton.store.HouseStore;
import io.baton.system.RolesConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenGaugesTest {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Stories stories;

    @BeforeEach
    void begin() {
        stories = new Stories(folder);
    }

    @Test
    void handoffs_are_counted_by_state_and_a_type_without_any_says_none() {
        gauges(HouseStore.get());
        double before = handoffs("RECEIVED");

        stories.open("a");
        stories.open("b");
        stories.pass(FRESH);

        assertThat(before).isZero();
        assertThat(handoffs("RECEIVED")).isEqualTo(2);
        assertThat(handoffs("FAILED")).isZero();
    }

    @Test
    void between_two_looks_nothing_is_asked() {
        gauges(HouseStore.get());
        double before = handoffs("RECEIVED");
        stories.open("a");

        assertThat(before).isZero();
        assertThat(handoffs("RECEIVED")).isZero();
        stories.pass(FRESH);
        assertThat(handoffs("RECEIVED")).isOne();
    }

    @Test
    void the_longest_due_handoff_says_since_when_nobody_took_it() {
        stories.open("a");
        stories.pass(Duration.ofSeconds(90));
        gauges(HouseStore.get());

        assertThat(value("baton.handoffs.overdue", "type", stories.type)).isEqualTo(90);
    }

    @Test
    void work_past_its_service_level_is_late() {
        stories.open("a");
        stories.pass(Duration.ofMinutes(121));
        gauges(HouseStore.get());

        assertThat(value("baton.handoffs.late", "type", stories.type)).isOne();
    }

    @Test
    void parked_work_is_counted_by_the_system_it_waits_for() {
        String system = "s" + stories.type.substring(stories.type.length() - 12);
        stories.open("a");
        stories.retry("launch/customer", Kind.PARKED, system.toUpperCase(java.util.Locale.ROOT) + "_NO_SLOT", FRESH);
        gauges(HouseStore.get());

        assertThat(handoffs("RETRYING")).isOne();
        assertThat(value("baton.handoffs.parked", "system", system)).isOne();
    }

    @Test
    void open_tasks_are_counted_by_kind_owner_and_whether_they_are_overdue() {
        gauges(HouseStore.get());
        handoffs("WAITING"); // looks
        double before = tasks("later");
        stories.open("a");
        stories.pause("launch-readiness", Ask.Kind.MISSING_DATA, "1");
        stories.pass(FRESH);
        handoffs("WAITING"); // looks again
        double later = tasks("later");
        double overdue = tasks("overdue");

        stories.pass(Duration.ofHours(4));
        handoffs("WAITING");

        assertThat(later).isEqualTo(before + 1);
        assertThat(tasks("later") + tasks("overdue")).isEqualTo(later + overdue);
        assertThat(tasks("overdue")).isGreaterThan(overdue);
    }

    @Test
    void a_ledger_that_cannot_be_read_is_no_number_and_comes_back() {
        Stopping store = new Stopping();
        gauges(store);
        store.stopped = true;
        stories.pass(FRESH);

        assertThat(handoffs("RECEIVED")).isNaN();

        store.stopped = false;
        stories.pass(FRESH);
        assertThat(handoffs("RECEIVED")).isZero();
    }

    private void gauges(DataSource store) {
        OpenWork work = new OpenWork(store, stories.levels(), stories.clock);
        RolesConfig roles = Settings.of(RolesConfig.class, Map.of());
        FigureConfig config = Settings.of(FigureConfig.class, Map.of());
        new OpenGauges(work, roles, config, meters, stories.clock).begin(null);
    }

    private double handoffs(String state) {
        return value("baton.handoffs", "type", stories.type, "state", state);
    }

    private double tasks(String due) {
        Gauge found = meters.find("baton.tasks")
                .tags("kind", "MISSING_DATA", "owner", "clerk", "due", due)
                .gauge();
        return found == null ? 0 : found.value();
    }

    private double value(String name, String... tags) {
        return meters.get(name).tags(tags).gauge().value();
    }

    /** A store that can be gone for a while. */
    private static final class Stopping extends PGSimpleDataSource {

        private volatile boolean stopped;

        @Override
        public java.sql.Connection getConnection() throws java.sql.SQLException {
            if (stopped) {
                throw new java.sql.SQLException("gone", "08001");
            }
            return HouseStore.get().getConnection();
        }
    }
}
