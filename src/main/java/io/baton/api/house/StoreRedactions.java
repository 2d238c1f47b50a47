package io.baton.api.house;

import io.baton.api.RedactionDesk;
import io.baton.retention.Redactions;
import io.baton.retention.Subject;
import jakarta.enterprise.context.ApplicationScoped;

/** Redacts in the store. */
@ApplicationScoped
public class StoreRedactions implements RedactionDesk {

    private final Redactions redactions;

    public StoreRedactions(Redactions redactions) {
        this.redactions = redactions;
    }

    @Override
    public Answer redact(Order order) {
        Subject subject = Subject.of(order.subject());
        Redactions.Answer answer =
                redactions.redact(new Redactions.Order(subject, order.reason(), order.by(), order.force()));
        if (answer instanceof Redactions.Answer.UnderWay underWay) {
            return new Answer.UnderWay(underWay.handoffs());
        }
        Redactions.Answer.Done done = (Redactions.Answer.Done) answer;
        return new Answer.Done(
                new Redacted(subject.digest(), done.rows(), done.handoffs().size()));
    }
}
