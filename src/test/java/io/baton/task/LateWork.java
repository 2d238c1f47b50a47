package io.baton.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Ask;
import io.baton.handoff.AuditNotes;
import io.baton.handoff.Claim;
import io.baton.handoff.Gates;
import io.baton.handoff.HandoffId;
import io.baton.handoff.LedgerFixture;
import io.baton.handoff.Opening;
import io.baton.handoff.Openings;
import io.baton.handoff.RawEvents;
import io.baton.handoff.Verdict;
import io.baton.handoff.Wakeup;
import io.baton.intake.HandClock;
import io.baton.platform.Ids;
import io.baton.platform.Json;
import io.baton.platform.Sql;
import io.baton.policy.DealFixture;
import io.baton.policy.Definitions;
import io.baton.policy.Directory;
import io.baton.policy.definition.Role;
import io.baton.policy.reading.PolicyFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** A policy of its own in a folder, whose roles sit in three time zones, and tasks of its handoffs. */
public final class LateWork {

    private static final String DEFINITION = """
        handoff: %s
        title: Late work
        from: delivery
        to: delivery
        trigger: A test
        sla: P5D
        exceptionOwner: sydney
        roles:
          alone: { label: Alone, due: P1D, calendar: amsterdam-office }
        """;

    private static final String FIRM = """
        departments:
          delivery: { label: Delivery, head: chief }
        roles:
          amsterdam: { label: Amsterdam, department: delivery, due: P1D, calendar: amsterdam-office, remindAfter: PT4H, escalatesTo: new-york }
          new-york: { label: New York, department: delivery, due: P1D, calendar: new-york-office, remindAfter: PT4H, escalatesTo: sydney }
          sydney: { label: Sydney, department: delivery, due: P1D, calendar: sydney-office, remindAfter: PT4H }
          chief: { label: Chief, department: delivery, due: P1D }
        """;

    public final String type = "late-" + Ids.TIME_ORDERED.next();
    public final HandClock clock;
    public final DataSource store = TaskStore.store();
    private final PolicyFolders folders;
    private final Path file;
    private final Path firm;
    private int edition = 1;

    public LateWork(Path folder, Instant now) {
        Path people = folder.resolve("people");
        this.folders = new PolicyFolders(folder, DealFixture.CALENDARS, people, DealFixture.CANONICAL);
        this.firm = people.resolve("firm.yaml");
        this.file = folder.resolve(type + ".yaml");
        this.clock = new HandClock(now);
        try {
            Files.copy(
                    DealFixture.HANDOFFS.resolve("definition.v1.schema.json"),
                    folder.resolve("definition.v1.schema.json"));
            Files.writeString(file, DEFINITION.formatted(type));
            Files.createDirectories(people);
            Files.copy(Path.of("config/people/firm.v1.schema.json"), people.resolve("firm.v1.schema.json"));
            Files.writeString(firm, FIRM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As one process has them after its start. */
    Escalations process() {
        Resume resume = new LedgerResume(LedgerFixture.restarts(clock), new AuditNotes(store, clock));
        return new Escalations(store, new Directory(definitions()), new VersionOnly(), resume, new Defaults(), clock);
    }

    /** Edits the policy; a process started later reads it so. */
    void edit(String from, String to) {
        try {
            for (Path each : List.of(file, firm)) {
                Files.writeString(each, Files.readString(each).replace(from, to));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        edition++;
    }

    /** A handoff that asks the role to approve; answers the task. */
    public UUID ask(String owner) {
        Instant now = clock.instant();
        Role role = definitions().of(type).role(owner);
        Instant due = role.calendar().after(now, role.due());
        Ask ask = new Ask(Ask.Kind.APPROVAL, "gate", owner, "Approve", List.of(), Json.read("{}"), due);
        UUID handoff = open();
        Claim claim = new Claim(new HandoffId(handoff), type, "k", "k", "Late", now, "{}", 1, 0, null);
        Sql.inTransaction(store, c -> {
            new TaskBook(Ids.TIME_ORDERED).reconcile(c, claim, List.of(ask), now);
            return true;
        });
        return UUID.fromString(one("select id from tasks where handoff_id = ?", handoff));
    }

    private UUID open() {
        RawEvents raw = new RawEvents(store, clock, Ids.TIME_ORDERED);
        UUID kept = raw.keep(new RawEvents.Sender("test", "test", null), "{}".getBytes(UTF_8));
        String key = kept.toString();
        Openings openings = new Openings(store, clock, Ids.TIME_ORDERED, new Wakeup());
        return openings.open(
                        new Opening(kept, "/" + type, key, "test.v1", type, key, key, "Late", clock.instant(), "{}"))
                .handoff()
                .value();
    }

    /** Reminds and escalates what is due at that time. */
    public void keepAt(Instant at) {
        clock.set(at);
        process().keep();
    }

    /** Who is who in it. */
    public Directory directory() {
        return new Directory(definitions());
    }

    /** The trail of the task's handoff, after its opening. */
    List<String> trail(UUID task) {
        return column(
                "select a.actor || ' ' || a.action || ' ' || (a.facts::json ->> 'to') from audit a join tasks t"
                        + " on t.handoff_id = a.handoff_id where t.id = ? and a.action like 'task-%' order by a.seq",
                task);
    }

    public String one(String sql, Object... parameters) {
        return column(sql, parameters).get(0);
    }

    public List<String> column(String sql, Object... parameters) {
        return Sql.once(store, c -> Sql.query(c, sql, row -> String.valueOf(row.getString(1)), parameters));
    }

    private Definitions definitions() {
        Definitions definitions = new Definitions(folders);
        assertThat(definitions.faults()).isEmpty();
        return definitions;
    }

    private static final class Defaults implements ClockConfig {
        @Override
        public String period() {
            return "10s";
        }

        @Override
        public int batch() {
            return 500;
        }
    }

    private final class VersionOnly implements Gates {

        private final String version = type + "/" + edition;

        @Override
        public Verdict checkpoint(String handoffType, String name, Map<String, Object> variables) {
            throw new AssertionError("no gate is asked here");
        }

        @Override
        public Verdict approval(String handoffType, String name, Map<String, Object> variables) {
            throw new AssertionError("no gate is asked here");
        }

        @Override
        public String exceptionOwner(String handoffType) {
            throw new AssertionError("nobody fails here");
        }

        @Override
        public String versionHash() {
            return version;
        }
    }
}
