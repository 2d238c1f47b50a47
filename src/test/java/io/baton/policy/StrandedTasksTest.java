package io.baton.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.LedgerFixture;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.store.HouseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handoffs wait for tasks of a type of this test's own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrandedTasksTest {

    private static final String OPEN = """
        insert into handoffs (id, type, business_key, engagement, title, state, revision, fingerprint, data, audit_seq,
          audit_hash, opened_at, updated_at)
        values (?, 'sales-to-bakery', ?, 'e', 'A deal', ?, now(), '', '{}', 0, '', now(), now())
        """;

    private static final String ASK = """
        insert into tasks (id, handoff_id, handoff_type, business_key, kind, gate, owner_role, title, facts_digest,
          opened_at, due_at)
        values (?, ?, 'sales-to-bakery', ?, ?, ?, ?, 'A task', '', now(), now())
        """;

    @TempDir
    private Path folder;

    private StrandedTasks tasks = new StrandedTasks(HouseStore.get(), DealFixture.definitions(), null);

    @BeforeEach
    void know_a_policy() throws IOException {
        Files.copy(
                DealFixture.HANDOFFS.resolve("definition.v1.schema.json"), folder.resolve("definition.v1.schema.json"));
        String text = Files.readString(DealFixture.HANDOFFS.resolve("sales-to-delivery.yaml"));
        Files.writeString(
                folder.resolve("sales-to-bakery.yaml"),
                text.replace("handoff: sales-to-delivery", "handoff: sales-to-bakery"));
        Definitions definitions = new Definitions(DealFixture.folders(folder));
        assertThat(definitions.faults()).isEmpty();
        tasks = new StrandedTasks(HouseStore.get(), definitions, LedgerFixture.restarts(DealFixture.TODAY));
    }

    @Test
    void a_gate_looks_again_when_its_approval_is_asked_of_a_role_no_more() {
        UUID handoff = waiting("APPROVAL", "low-margin", "billing");

        tasks.askAnew();

        assertThat(state(handoff)).isEqualTo("RECEIVED");
        assertThat(HouseStore.column("select facts from audit where handoff_id = ? and actor = 'policy'", handoff))
                .singleElement()
                .satisfies(facts -> assertThat(facts).contains("low-margin is no longer asked of billing"));
    }

    @Test
    void a_gate_looks_again_when_the_firm_has_its_role_no_more() {
        UUID handoff = waiting("MISSING_DATA", "commercial-terms", "seller-of-old");

        tasks.askAnew();

        assertThat(state(handoff)).isEqualTo("RECEIVED");
    }

    @Test
    void a_gate_looks_again_when_its_review_is_asked_of_a_role_no_more() {
        UUID handoff = waiting("REVIEW", "long-payment-term", "billing");

        tasks.askAnew();

        assertThat(state(handoff)).isEqualTo("RECEIVED");
    }

    @Test
    void a_task_that_the_policy_still_asks_is_left_alone() {
        UUID approval = waiting("APPROVAL", "low-margin", "finance-controller");
        UUID fields = waiting("MISSING_DATA", "commercial-terms", "billing");
        UUID rejected = waiting("EXCEPTION", "low-margin", "account-executive");
        UUID review = waiting("REVIEW", "long-payment-term", "finance-controller");

        int due = tasks.askAnew();

        assertThat(due).isZero();
        assertThat(List.of(state(approval), state(fields), state(rejected), state(review)))
                .containsOnly("WAITING");
    }

    @Test
    void a_failed_handoff_is_not_retried_by_an_edited_policy() {
        UUID handoff = handoff("FAILED");
        ask(handoff, "EXCEPTION", "launch/project", "operator-of-old");

        tasks.askAnew();

        assertThat(state(handoff)).isEqualTo("FAILED");
    }

    private static UUID waiting(String kind, String gate, String role) {
        UUID handoff = handoff("WAITING");
        ask(handoff, kind, gate, role);
        return handoff;
    }

    private static UUID handoff(String state) {
        UUID id = Ids.TIME_ORDERED.next();
        Sql.once(HouseStore.get(), c -> Sql.update(c, OPEN, id, id.toString(), state));
        return id;
    }

    private static void ask(UUID handoff, String kind, String gate, String role) {
        Sql.once(
                HouseStore.get(),
                c -> Sql.update(c, ASK, Ids.TIME_ORDERED.next(), handoff, handoff.toString(), kind, gate, role));
    }

    private static String state(UUID handoff) {
        return HouseStore.column("select state from handoffs where id = ?", handoff)
                .get(0);
    }
}
