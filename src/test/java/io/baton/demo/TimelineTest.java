package io.baton.demo;

import static io.baton.demo.StandingFixture.aCompletedHandoff;
import static io.baton.demo.StandingFixture.aHandoffWaitingFor;
import static io.baton.demo.StandingFixture.aHandoffWith;
import static io.baton.demo.StandingFixture.aLowMargin;
import static io.baton.demo.StandingFixture.aMissingPurchaseOrder;
import static io.baton.demo.StandingFixture.aRetryingHandoff;
import static io.baton.demo.StandingFixture.aRunningHandoff;
import static io.baton.demo.StandingFixture.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.demo.Standing.Answer;
import io.baton.demo.Standing.Step;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineTest {

    private final Timeline timeline = new Timeline(ZoneOffset.UTC);

    @Test
    void a_new_handoff_is_told_with_the_steps_it_has_done() {
        assertThat(told(aRunningHandoff(new Step("read-deal", second(2)))))
                .containsExactly("handoff opened", "read-deal done");
    }

    @Test
    void what_was_told_is_not_told_again() {
        Standing standing = aRunningHandoff(new Step("read-deal", second(2)));
        told(standing);

        assertThat(told(standing)).isEmpty();
    }

    @Test
    void a_split_is_one_line() {
        Standing standing = aRunningHandoff(
                new Step("checklist-item#0", second(2)),
                new Step("checklist-item#1", second(3)),
                new Step("checklist-item#2", second(4)));

        assertThat(told(standing)).containsExactly("handoff opened", "checklist-item (3 times) done");
    }

    @Test
    void missing_data_names_the_owner_and_the_fields() {
        assertThat(told(aHandoffWaitingFor(aMissingPurchaseOrder())))
                .contains("waiting for account-executive: Purchase order number");
    }

    @Test
    void an_approval_names_the_role_and_the_question() {
        assertThat(told(aHandoffWaitingFor(aLowMargin())))
                .contains("waiting for approval by finance-controller: Margin 18 % is under 25 %");
    }

    @Test
    void a_settled_task_names_who_settled_it() {
        told(aHandoffWaitingFor(aLowMargin()));

        assertThat(told(aHandoffWith(new Answer("t2", "APPROVED", "fay", "Margin 18 % is under 25 %", second(8)))))
                .containsExactly("approved by fay: Margin 18 % is under 25 %");
    }

    @Test
    void a_retry_says_when_and_why() {
        assertThat(told(aRetryingHandoff())).contains("customer retrying at 10:01:30 (NETSUITE_UNAVAILABLE)");
    }

    @Test
    void the_end_is_told_last() {
        assertThat(told(aCompletedHandoff())).endsWith("COMPLETED");
    }

    @Test
    void entries_of_several_handoffs_are_told_in_the_order_of_their_times() {
        List<Entry> entries =
                timeline.changes(List.of(aCompletedHandoff(), aHandoffWaitingFor(aMissingPurchaseOrder())));

        assertThat(entries)
                .extracting(Entry::at)
                .containsExactly(second(1), second(1), second(2), second(3), second(5));
    }

    private List<String> told(Standing standing) {
        return timeline.changes(List.of(standing)).stream().map(Entry::text).toList();
    }
}
