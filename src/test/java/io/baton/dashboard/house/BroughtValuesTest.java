package io.baton.dashboard.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.dashboard.house.BroughtValues.Step;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.store.HouseStore;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** On a real store, with a handoff of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BroughtValuesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final UUID handoff = Ids.TIME_ORDERED.next();

    @BeforeEach
    void open() {
        Sql.once(HouseStore.get(), c -> Sql.update(c, """
            insert into handoffs (id, type, business_key, engagement, title, state, revision, fingerprint, data,
              audit_seq, audit_hash, opened_at, updated_at)
            values (?, 'brought-values', ?, 'e', 'Tour planning', 'WAITING', ?, '', '{}', 0, '', ?, ?)
            """, handoff, handoff.toString(), NOON, NOON, NOON));
    }

    @Test
    void a_value_is_the_last_steps_that_brought_one() {
        step("read-deal", 1, "{\"customer\":{\"legalName\":\"Acme\",\"region\":\"EMEA\"}}");
        step("check-customer", 2, "{\"customer\":{\"legalName\":\"Acme Ltd\",\"region\":\"\"},\"contract\":null}");

        BroughtValues brought = BroughtValues.of(HouseStore.get(), handoff);

        assertThat(brought.by("customer.legalName"))
                .get()
                .returns("check-customer", Step::key)
                .returns("brought-values", Step::type)
                .returns(NOON.plusSeconds(2), Step::at);
        assertThat(brought.by("customer.region")).get().returns("read-deal", Step::key);
        assertThat(brought.by("contract.billing.price")).isEmpty();
    }

    @Test
    void a_step_that_changed_nothing_and_a_handoff_before_its_first_step_brought_nothing() {
        assertThat(BroughtValues.of(HouseStore.get(), handoff).steps()).isEmpty();

        step("tell-crm", 1, null);

        assertThat(BroughtValues.of(HouseStore.get(), handoff).steps()).isEmpty();
    }

    private void step(String key, int second, String variables) {
        Instant at = NOON.plusSeconds(second);
        Sql.once(HouseStore.get(), c -> Sql.update(c, """
            insert into steps (handoff_id, step_key, revision, claim, variables, started_at, recorded_at)
            values (?, ?, ?, 1, ?, ?, ?)
            """, handoff, key, NOON, variables, at, at));
    }
}
