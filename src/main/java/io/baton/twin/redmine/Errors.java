package io.baton.twin.redmine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Refused;
import io.baton.twin.journal.Json;
import java.util.List;

/** Redmine's error answers: {@code {"errors": […]}} for what it does not like, nothing at all for the rest. */
final class Errors {

    private Errors() {}

    static Refused invalid(List<String> messages) {
        ObjectNode body = Json.object();
        messages.forEach(body.putArray("errors")::add);
        return new Refused(Answer.json(422, body));
    }

    static Refused notFound() {
        return new Refused(Answer.empty(404));
    }
}
