package io.baton.insight;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.baton.handoff.Ask;
import io.baton.handoff.Claim;
import io.baton.handoff.Failure;
import io.baton.handoff.JdbcLedger;
import io.baton.handoff.Ledger.FailedStep;
import io.baton.handoff.Ledger.Pause;
import io.baton.handoff.LedgerFixture;
import io.baton.handoff.Opening;
import io.baton.handoff.Openings;
import io.baton.handoff.RawEvents;
import io.baton.handoff.Restarts;
import io.baton.handoff.Wakeup;
import io.baton.platform.Ids;
import io.baton.platform.Settings;
import io.baton.platform.Sql;
import io.baton.policy.Definitions;
import io.baton.policy.reading.PolicyFolders;
import io.baton.store.HouseStore;
import io.baton.system.SettableClock;
import io.baton.task.TaskBook;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Handoffs of a type of their own that go through what a test says, minute by minute. */
public final class Stories {

    static final DataSource STORE = HouseStore.get();

    private static final String DEFINITION = """
        handoff: %s
        title: A story
        from: sales
        to: delivery
        trigger: A test begins
        sla: PT2H
        exceptionOwner: clerk
        roles:
          clerk: { label: Clerk, due: PT4H }
        checkpoints:
          - name: launch-readiness
            title: Launch readiness
            owner: clerk
            required:
              - { path: project.kickOff, label: Kick-off, owner: clerk, reason: Everybody waits for it. }
        """;

    public final String type = "story-" + Ids.TIME_ORDERED.next();
    public final SettableClock clock = new SettableClock();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Openings openings = new Openings(STORE, clock, Ids.TIME_ORDERED, new Wakeup());
    private final RawEvents raw = new RawEvents(STORE, clock, Ids.TIME_ORDERED);
    private final TaskBook tasks = new TaskBook(Ids.TIME_ORDERED);
    private final JdbcLedger ledger = LedgerFixture.aLedger(STORE, clock, tasks);
    private final Definitions definitions;

    public Stories(Path folder) {
        Path house = Path.of("config/handoffs");
        try {
            Files.copy(house.resolve("definition.v1.schema.json"), folder.resolve("definition.v1.schema.json"));
            Files.writeString(folder.resolve(type + ".yaml"), DEFINITION.formatted(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        definitions = new Definitions(new PolicyFolders(
                folder, Path.of("config/calendars"), Path.of("config/people"), Path.of("mappings/canonical")));
    }

    public ServiceLevels levels() {
        return new ServiceLevels(definitions);
    }

    FigureBook book() {
        return new FigureBook(STORE, definitions, levels(), clock);
    }

    MeasuredHandoffs handoffs() {
        return new MeasuredHandoffs(STORE);
    }

    Measurements measurements() {
        return measurements(500);
    }

    /** So many in a batch. */
    Measurements measurements(int batch) {
        FigureConfig config = Settings.of(FigureConfig.class, Map.of("baton.figures.batch", Integer.toString(batch)));
        return new Measurements(STORE, levels(), config, new EndedMeters(meters, new SettableClock()), clock);
    }

    Period untilNow() {
        return new Period(Instant.parse("2026-11-01T00:00:00Z"), clock.instant().plusSeconds(1));
    }

    public UUID open(String key) {
        return event(key, "{}");
    }

    /** Newer data of the same key. */
    UUID event(String key, String data) {
        UUID kept = raw.keep(new RawEvents.Sender("test", "test", null), data.getBytes(UTF_8));
        Opening opening = new Opening(
                kept, "/" + type, key + clock.instant(), "test.v1", type, key, key, "A deal", clock.instant(), data);
        return openings.open(opening).handoff().value();
    }

    public Claim claim() {
        return ledger.claim(type, 1).get(0);
    }

    public void pass(Duration time) {
        clock.advance(time);
    }

    public void retry(String step, Failure.Kind kind, String code, Duration pause) {
        ledger.retryAt(claim(), failed(step, kind, code), clock.instant().plus(pause));
    }

    void park(String step, String code, Duration pause) {
        ledger.park(
                claim(),
                failed(step, Failure.Kind.PARKED, code),
                clock.instant().plus(pause));
    }

    public void fail(String step) {
        ledger.fail(claim(), failed(step, Failure.Kind.PERMANENT, "ERP_REFUSED"), clock.instant());
    }

    public void pause(String gate, Ask.Kind kind, String facts) {
        var sheet = JsonNodeFactory.instance.objectNode().put("Margin", facts);
        Instant due = clock.instant().plus(Duration.ofHours(4));
        Ask ask = new Ask(kind, gate, "clerk", "Look at it", List.of(), sheet, due);
        ledger.pause(claim(), new Pause(List.of(ask), List.of(), null));
    }

    void resume(UUID id) {
        Restarts restarts = LedgerFixture.restarts(clock);
        Sql.inTransaction(STORE, c -> {
            restarts.due(c, id, "person:ada", "answered");
            return true;
        });
    }

    void cancel(UUID id) {
        Restarts restarts = LedgerFixture.restarts(clock);
        Sql.inTransaction(STORE, c -> {
            restarts.cancel(c, id, "person:ada", "sold twice");
            return true;
        });
    }

    void finish() {
        ledger.finish(claim());
    }

    /** Opened and completed a time later. */
    UUID done(String key, Duration time) {
        UUID id = open(key);
        pass(time);
        finish();
        return id;
    }

    private static FailedStep failed(String step, Failure.Kind kind, String code) {
        return new FailedStep(step, new Failure(kind, code, "It did not work.", null), "clerk");
    }
}
