package io.baton.api.fake;

import io.baton.api.RedactionDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;

/** A desk that redacts nothing, and refuses a subject that is busy. */
@Alternative
@ApplicationScoped
public class FakeRedactions implements RedactionDesk {

    @Override
    public Answer redact(Order order) {
        return order.subject().equals("busy@kunde.example") && !order.force()
                ? new Answer.UnderWay(List.of(FakeHandoffs.id(1)))
                : new Answer.Done(new Redacted("sha256:0", Map.of("events", 2), 1));
    }
}
