package io.baton.api.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.api.AuditVerifier;
import io.baton.api.OperatorDesk;
import io.baton.handoff.BrokenLink;
import io.baton.handoff.ChainReport;
import io.baton.handoff.HandoffId;
import io.baton.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A desk that does everything to handoff 5 and refuses the ended ones; an audit trail with a break in it. */
@Alternative
@ApplicationScoped
public class FakeOperators implements OperatorDesk, AuditVerifier {

    private final FakeHandoffs handoffs = new FakeHandoffs();
    private final List<String> done = new ArrayList<>();

    /** Every act so far, in words. */
    public synchronized List<String> done() {
        return List.copyOf(done);
    }

    public synchronized void reset() {
        done.clear();
    }

    @Override
    public Answer retry(Act act, Map<String, JsonNode> values) {
        if (values.containsKey("nowhere.at.all")) {
            return new Answer.Invalid(List.of(FieldError.at("/values/nowhere.at.all", "names no place")));
        }
        return answer(act, "retry " + values);
    }

    @Override
    public Answer skip(Act act, String step, @Nullable ObjectNode result) {
        return answer(act, "skip " + step + " " + result);
    }

    @Override
    public Answer cancel(Act act) {
        return answer(act, "cancel");
    }

    @Override
    public ChainReport verify() {
        BrokenLink broken = new BrokenLink(new HandoffId(FakeHandoffs.id(1)), 2, BrokenLink.Fault.CHANGED);
        return new ChainReport(5, 17, broken);
    }

    private synchronized Answer answer(Act act, String what) {
        UUID id = act.handoff();
        if (handoffs.find(id).isEmpty()) {
            return new Answer.Unknown();
        }
        if (!id.equals(FakeHandoffs.id(5))) {
            return new Answer.Refused("The handoff is COMPLETED: it has ended.");
        }
        done.add(act.by() + " " + what + ": " + act.reason());
        return new Answer.Done(handoffs.find(id).get());
    }
}
