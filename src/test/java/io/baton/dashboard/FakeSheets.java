package io.baton.dashboard;

import io.baton.api.fake.FakeTasks;
import io.baton.dashboard.form.Question;
import io.baton.dashboard.work.TaskSheets;
import io.baton.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.UUID;

/** What the fake tasks ask: a country, and a price that cannot be right; of the review, a number of days. */
@Alternative
@ApplicationScoped
public class FakeSheets implements TaskSheets {

    @Override
    public List<Question> questions(UUID task) {
        if (task.equals(FakeTasks.REVIEW)) {
            return Question.of(Json.read("""
                [{"path": "contract.billing.paymentDays", "label": "Payment days", "kind": "UNCONFIRMED",
                  "reason": "It is unusually long.", "value": 90}]"""));
        }
        return task.equals(FakeTasks.MISSING) ? Question.of(Json.read("""
                [{"path": "customer.billTo.country", "label": "Billing country", "kind": "MISSING",
                  "reason": "The invoice needs it."},
                 {"path": "contract.billing.price", "label": "Price", "kind": "CONTRADICTORY",
                  "reason": "The milestones must add up to the price.", "value": {"amount": "50000.00", "currency": "EUR"}}]""")) : List.of();
    }
}
