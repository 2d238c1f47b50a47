package io.baton.demo;

import static io.baton.demo.StandingFixture.START;
import static io.baton.demo.StandingFixture.aCompletedHandoff;
import static io.baton.demo.StandingFixture.aHandoffWaitingFor;
import static io.baton.demo.StandingFixture.aLowMargin;
import static io.baton.demo.StandingFixture.aMissingPurchaseOrder;
import static io.baton.demo.StandingFixture.someOptions;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FarewellTest {

    private final List<String> lines = new Farewell(someOptions(), new Typeset(START, false))
            .lines(List.of(aCompletedHandoff(), aHandoffWaitingFor(aMissingPurchaseOrder(), aLowMargin())));

    @Test
    void the_table_says_where_each_deal_stands() {
        assertThat(lines)
                .contains(
                        "Data platform                         COMPLETED   done in 4.0 s",
                        "ERP rollout                           WAITING     account-executive: Purchase order number;"
                                + " approval by finance-controller: Margin 18 % is under 25 %");
    }

    @Test
    void the_first_finished_handoff_is_timed() {
        assertThat(lines)
                .contains("First finished handoff: 4.0 s after it was opened, 5.0 s after the start of the program.");
    }

    @Test
    void the_missing_data_can_be_supplied_by_pasting_a_line() {
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains("-u ada:ada-demo", "/api/v1/tasks/t1", "\"version\":3", "\"outcome\":\"SUPPLIED\"")
                        .contains("{\"contract.billing.purchaseOrder.number\":\"PO-4711\"}"));
    }

    @Test
    void the_margin_can_be_approved_by_pasting_a_line() {
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).contains("-u fay:fay-demo", "/api/v1/tasks/t2", "\"outcome\":\"APPROVED\""));
    }

    @Test
    void the_addresses_are_named() {
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("dashboard  http://localhost:8080/"))
                .anySatisfy(line -> assertThat(line).endsWith("http://localhost:9876/observe/health"))
                .anySatisfy(line -> assertThat(line).endsWith("http://localhost:9876/observe/metrics"));
    }
}
