package io.baton.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Claim;
import io.baton.platform.Sql;
import io.baton.policy.DealFixture;
import io.baton.policy.Definitions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WriteBacksTest {

    private static final String ORDER = "contract.billing.purchaseOrder.number";

    private final Claim claim = TaskStore.aClaim();
    private final Map<String, Object> handoff = Map.of("id", claim.id().toString(), "type", claim.type());
    private final WriteBacks writeBacks =
            new WriteBacks(TaskStore.store(), new Definitions(DealFixture.folders(DealFixture.HANDOFFS)));

    @Test
    void a_value_the_handoff_went_on_with_goes_back() {
        supply(ORDER, "\"PO-1\"");

        assertThat(inForce("PO-1")).containsExactly(Map.of("path", ORDER, "value", "PO-1"));
    }

    @Test
    void what_was_put_right_in_the_crm_meanwhile_is_left_alone() {
        supply(ORDER, "\"PO-1\"");

        assertThat(inForce("PO-2")).isEmpty();
    }

    @Test
    void the_last_of_several_values_goes_back() {
        supply(ORDER, "\"PO-1\"");
        supply(ORDER, "\"PO-2\"");

        assertThat(inForce("PO-2")).containsExactly(Map.of("path", ORDER, "value", "PO-2"));
    }

    @Test
    void a_field_that_a_variation_marks_goes_back_as_well() {
        supply("customer.taxId", "\"DE 811\"");

        assertThat(writeBacks.inForce(handoff, Map.of("taxId", "DE 811"), null, null))
                .containsExactly(Map.of("path", "customer.taxId", "value", "DE 811"));
    }

    @Test
    void a_field_that_is_not_marked_stays_in_the_ledger() {
        supply("contract.billing.paymentDays", "30");

        Map<String, Object> contract = Map.of("billing", Map.of("paymentDays", 30));
        assertThat(writeBacks.inForce(handoff, null, contract, null)).isEmpty();
    }

    @Test
    void a_handoff_without_a_definition_writes_nothing_back() {
        supply(ORDER, "\"PO-1\"");

        assertThat(writeBacks.inForce(Map.of("id", claim.id().toString(), "type", "unknown"), null, null, null))
                .isEmpty();
    }

    private List<Map<String, Object>> inForce(String now) {
        Map<String, Object> contract = Map.of("billing", Map.of("purchaseOrder", Map.of("number", now)));
        return writeBacks.inForce(handoff, null, contract, null);
    }

    private void supply(String path, String value) {
        Sql.once(TaskStore.store(), c -> Sql.update(c, """
            insert into supplied_values (handoff_id, path, value, was, by_whom, at) values (?, ?, ?::jsonb, 'null', 'ana', ?)
            """, claim.id().value(), path, value, TaskStore.NOON));
    }
}
