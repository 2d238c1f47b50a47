package io.baton.api.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.api.HandoffReader;
import io.baton.api.OperatorDesk;
import io.baton.handoff.HandoffState;
import io.baton.handoff.OperatorActs;
import io.baton.handoff.Standing;
import io.baton.platform.Sql;
import io.baton.platform.problem.FieldError;
import io.baton.task.Answer.FieldFault;
import io.baton.task.OperatorValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The desk over the ledger: holds the handoff, asks whether its state allows the act, and does it. */
@ApplicationScoped
public class OperatorRoom implements OperatorDesk {

    private final DataSource store;
    private final OperatorActs acts;
    private final OperatorValues values;
    private final HandoffReader handoffs;

    public OperatorRoom(DataSource store, OperatorActs acts, OperatorValues values, HandoffReader handoffs) {
        this.store = store;
        this.acts = acts;
        this.values = values;
        this.handoffs = handoffs;
    }

    /** An act on a held handoff; null when it was done. */
    private interface Work {
        @Nullable
        Answer on(Connection c, Standing handoff) throws SQLException;
    }

    @Override
    public Answer retry(Act act, Map<String, JsonNode> given) {
        List<FieldFault> faults = values.faults(given);
        return faults.isEmpty()
                ? held(act, (c, handoff) -> retry(c, handoff, act, given))
                : invalid("/values/", faults);
    }

    private @Nullable Answer retry(Connection c, Standing handoff, Act act, Map<String, JsonNode> given)
            throws SQLException {
        if (!handoff.isResting()) {
            return Refusals.state(handoff);
        }
        values.keep(c, handoff.id(), given, acts.variables(c, handoff.id()), act.by());
        acts.retry(c, handoff, given.keySet(), act.by(), act.reason());
        return null;
    }

    @Override
    public Answer skip(Act act, String step, @Nullable ObjectNode result) {
        return held(act, (c, handoff) -> skip(c, handoff, act, step, result));
    }

    private @Nullable Answer skip(Connection c, Standing handoff, Act act, String step, @Nullable ObjectNode result)
            throws SQLException {
        if (!handoff.isFailing()) {
            return Refusals.state(handoff);
        }
        if (!step.equals(handoff.brokeAt())) {
            return Refusals.otherStep(handoff);
        }
        if (step.equals(handoff.type()) || acts.isRecorded(c, handoff, step)) {
            return Refusals.noStep(handoff);
        }
        ObjectNode left = result == null ? null : acts.result(c, handoff, result);
        List<FieldFault> faults = left == null ? List.of() : values.faults(left);
        if (!faults.isEmpty()) {
            return invalid("/result/", faults);
        }
        acts.skip(c, handoff, left, act.by(), act.reason());
        return null;
    }

    @Override
    public Answer cancel(Act act) {
        return held(act, (c, handoff) -> {
            if (handoff.state() == HandoffState.RUNNING || handoff.state().isFinal()) {
                return Refusals.state(handoff);
            }
            acts.cancel(c, handoff, act.by(), act.reason());
            return null;
        });
    }

    private Answer held(Act act, Work work) {
        Answer refusal = Sql.inTransaction(store, c -> {
            Optional<Standing> handoff = acts.hold(c, act.handoff());
            return handoff.isEmpty() ? new Answer.Unknown() : work.on(c, handoff.get());
        });
        return refusal == null ? new Answer.Done(handoffs.find(act.handoff()).orElseThrow()) : refusal;
    }

    private static Answer invalid(String part, List<FieldFault> faults) {
        return new Answer.Invalid(faults.stream()
                .map(fault -> FieldError.at(part + fault.path(), fault.message()))
                .toList());
    }
}
