package io.baton.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.AuditNotes;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.retention.Redactions.Answer;
import io.baton.retention.Redactions.Order;
import io.baton.store.HouseStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactionTest {

    private static final Clock CLOCK = Clock.fixed(Finished.NOON.plusSeconds(60), ZoneOffset.UTC);

    private static final Logger HOUSE = Logger.getLogger("io.baton");

    private final Redactions redactions = new Redactions(Finished.STORE, new AuditNotes(Finished.STORE, CLOCK), CLOCK);
    private final Finished handoffs = new Finished();
    private final String person = "erika-" + Ids.TIME_ORDERED.next() + "@kunde.example";
    private final String data = "{\"contact\":{\"email\":\"" + person + "\",\"again\":\"<\\u0065"
            + person.substring(1).toUpperCase(java.util.Locale.ROOT) + ">\"},\"price\":12.10}";

    @Test
    void a_redacted_subject_is_gone_from_every_table_and_was_in_no_log() {
        StringBuilder log = new StringBuilder();
        Handler listener = listening(log);
        UUID live = handoffs.finish("a", data);
        UUID old = new Finished().finish("b", data);
        Finished.archive(Duration.ofDays(400), 500).moveDue();
        UUID lately = new Finished().finish("c", data);
        rememberAnAnswer();

        Answer answer = redact(false);

        HOUSE.removeHandler(listener);
        HOUSE.setLevel(null);
        assertThat(((Answer.Done) answer).handoffs()).contains(live, old, lately);
        assertThat(((Answer.Done) answer).rows())
                .containsKeys("events", "handoffs", "steps", "tasks", "supplied_values", "idempotency_keys")
                .containsKeys("archived_events", "archived_handoffs", "archived_steps", "archived_tasks")
                .containsKeys("archived_supplied_values", "task_comments", "task_attachments")
                .containsKeys("archived_task_comments", "archived_task_attachments");
        assertThat(everywhere(person)).isEmpty();
        assertThat(log).isNotEmpty().asString().doesNotContainIgnoringCase(person);
    }

    @Test
    void what_is_left_is_still_what_it_was() {
        UUID id = handoffs.finish("a", data);
        redact(false);

        assertThat(HouseStore.column("select data::json ->> 'price' from handoffs where id = ?", id))
                .containsExactly("12.10");
        assertThat(HouseStore.column("select data::json -> 'contact' ->> 'email' from handoffs where id = ?", id))
                .containsExactly("[redacted]");
        assertThat(HouseStore.column("select state from handoffs where id = ?", id))
                .containsExactly("COMPLETED");
    }

    @Test
    void a_raw_event_keeps_its_digest_and_says_by_whom_it_was_redacted() {
        UUID id = handoffs.finish("a", data);
        String digest = "select raw_sha256 from events where handoff_id = ?";
        List<String> before = HouseStore.column(digest, id);

        redact(false);

        assertThat(HouseStore.column(digest, id)).isEqualTo(before);
        assertThat(HouseStore.column("select redacted_by from events where handoff_id = ?", id))
                .containsExactly("person:ada");
        assertThat(HouseStore.column("select redacted_at::text from events where handoff_id = ?", id))
                .doesNotContain("null");
    }

    @Test
    void a_handoff_under_way_stands_against_it_until_it_is_forced() {
        UUID id = handoffs.under("a", data);

        assertThat(redact(false)).isEqualTo(new Answer.UnderWay(List.of(id)));
        assertThat(everywhere(person)).isNotEmpty();

        assertThat(redact(true)).isInstanceOf(Answer.Done.class);
        assertThat(everywhere(person)).isEmpty();
    }

    @Test
    void again_it_finds_nothing() {
        handoffs.finish("a", data);
        redact(false);

        assertThat(redact(false)).isEqualTo(new Answer.Done(Map.of(), java.util.Set.of()));
    }

    @Test
    void the_trail_says_who_and_why_and_by_a_digest_whom() {
        UUID id = handoffs.finish("a", data);
        redact(false);

        assertThat(HouseStore.column(
                        "select actor || ' ' || facts from audit where handoff_id = ? and action = 'redacted'", id))
                .containsExactly("person:ada {\"reason\":\"asked to be forgotten\",\"subject\":\""
                        + Subject.of(person).digest() + "\"}");
        assertThat(HouseStore.column(
                        "select action from (select a.*, lag(hash, 1, '') over (order by seq) prev from audit a"
                                + " where handoff_id = ?) x where hash <> baton_audit_hash(prev, seq, at, actor, action, facts)",
                        id))
                .isEmpty();
    }

    @Test
    void the_trail_carries_no_personal_data_in_the_first_place() {
        UUID done = handoffs.finish("a", data);
        Finished other = new Finished();
        UUID cancelled = other.under("b", data);
        other.open("b", 5, data.replace("12.10", "13.10"));
        other.cancel(cancelled, "no longer wanted");

        List<String> trail = HouseStore.column(
                "select actor || action || facts from audit where handoff_id in (?, ?)", done, cancelled);

        assertThat(trail).hasSizeGreaterThan(8).noneMatch(row -> row.contains("erika"));
    }

    private Answer redact(boolean force) {
        return redactions.redact(new Order(Subject.of(person), "asked to be forgotten", "person:ada", force));
    }

    private void rememberAnAnswer() {
        Sql.once(
                Finished.STORE,
                c -> Sql.update(
                        c,
                        "insert into idempotency_keys (principal, key, fingerprint, started_at, expires_at, body)"
                                + " values ('machine:crm', ?, 'f', ?, ?, ?)",
                        Ids.TIME_ORDERED.next().toString(),
                        Finished.NOON,
                        Finished.NOON,
                        data));
    }

    /** Every text and JSON column of every table that still holds the text, whatever its case. */
    private static List<String> everywhere(String text) {
        List<String> columns = HouseStore.column("""
            select format('select ''%1$s.%2$s'' from %1$I where %2$I::text ilike ?', table_name, column_name)
            from information_schema.columns where table_schema = current_schema()
              and data_type in ('text', 'character varying', 'json', 'jsonb')
            """);
        return columns.stream()
                .flatMap(sql -> HouseStore.column(sql, "%" + text.substring(1) + "%").stream())
                .collect(Collectors.toList());
    }

    private static Handler listening(StringBuilder log) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                log.append(record.getMessage());
                Object[] values = record.getParameters();
                log.append(values == null ? "" : List.of(values)).append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        HOUSE.setLevel(Level.ALL);
        HOUSE.addHandler(handler);
        return handler;
    }
}
