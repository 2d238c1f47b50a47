package io.baton.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.api.OperatorDesk;
import io.baton.api.OperatorDesk.Act;
import io.baton.api.idempotency.Answer;
import io.baton.api.intake.Delivery;
import io.baton.api.json.Fields;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import io.baton.platform.problem.StandardProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what an operator asks for and brings it to the desk. */
@ApplicationScoped
public class Acts {

    private static final int MAX_STEP = 500;
    static final int MAX_REASON = 2000;

    private final OperatorDesk desk;
    private final JsonBodies bodies;
    private final Receiver receiver;
    private final Surroundings around;

    public Acts(OperatorDesk desk, JsonBodies bodies, Receiver receiver, Surroundings around) {
        this.desk = desk;
        this.bodies = bodies;
        this.receiver = receiver;
        this.around = around;
    }

    Answer retry(UUID handoff, Delivery delivery) {
        Fields fields = Fields.of(bodies.of(delivery));
        String reason = fields.text("reason", MAX_REASON);
        Map<String, JsonNode> values = values(fields);
        fields.closed().end();
        return answer(desk.retry(act(handoff, reason), values));
    }

    Answer skip(UUID handoff, Delivery delivery) {
        Fields fields = Fields.of(bodies.of(delivery));
        String reason = fields.text("reason", MAX_REASON);
        String step = fields.text("step", MAX_STEP);
        ObjectNode result = result(fields);
        fields.closed().end();
        return answer(desk.skip(act(handoff, reason), Objects.requireNonNull(step), result));
    }

    Answer cancel(UUID handoff, Delivery delivery) {
        Fields fields = Fields.of(bodies.of(delivery));
        String reason = fields.text("reason", MAX_REASON);
        fields.closed().end();
        return answer(desk.cancel(act(handoff, reason)));
    }

    private Act act(UUID handoff, @Nullable String reason) {
        return new Act(handoff, around.caller(), Objects.requireNonNull(reason));
    }

    private static Map<String, JsonNode> values(Fields fields) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        ObjectNode object = object(fields, "values");
        if (object != null) {
            object.properties().forEach(each -> values.put(each.getKey(), each.getValue()));
        }
        return values;
    }

    private static @Nullable ObjectNode result(Fields fields) {
        ObjectNode result = object(fields, "result");
        if (result != null) {
            result.fieldNames().forEachRemaining(name -> {
                if (!name.matches("[a-z][A-Za-z0-9]{0,80}") || name.equals("handoff")) {
                    fields.failWithin("result", name, "is no variable that a step may change");
                }
            });
        }
        return result;
    }

    private static @Nullable ObjectNode object(Fields fields, String name) {
        JsonNode node = fields.any(name);
        if (node == null || node instanceof ObjectNode) {
            return (ObjectNode) node;
        }
        fields.fail(name, "must be an object, is " + Fields.kind(node));
        return null;
    }

    private Answer answer(OperatorDesk.Answer answer) {
        if (answer instanceof OperatorDesk.Answer.Done done) {
            return receiver.answer(200, done.handoff(), null);
        }
        if (answer instanceof OperatorDesk.Answer.Refused refused) {
            throw new ProblemException(ProblemCode.API_HANDOFF_STATE, refused.detail());
        }
        if (answer instanceof OperatorDesk.Answer.Invalid invalid) {
            Fields.throwIfAny(invalid.errors());
        }
        throw StandardProblems.notFound("There is no handoff with this id.");
    }
}
