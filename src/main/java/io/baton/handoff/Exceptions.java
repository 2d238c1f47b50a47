package io.baton.handoff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** The task a failed handoff becomes. */
final class Exceptions {

    private Exceptions() {}

    static Ask ask(Ledger.FailedStep failed, Instant due) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("step", failed.step());
        facts.put("code", failed.failure().code());
        facts.put("message", failed.failure().message());
        String title = "Resolve " + failed.failure().code() + " at " + failed.step();
        return new Ask(Ask.Kind.EXCEPTION, failed.step(), failed.owner(), title, List.of(), facts, due);
    }
}
