package io.baton.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baton.dashboard.words.ValueText;
import io.baton.handoff.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * One field a task asks for.
 *
 * @param missing  whether there is no value; otherwise one that cannot be right
 * @param atSource whether it is put right only in its own system
 * @param present  the value that stands there; a missing node for none
 */
public record Question(String path, String label, boolean missing, String reason, boolean atSource, JsonNode present) {

    /** The questions of a task, as its problems were stored. */
    public static List<Question> of(JsonNode problems) {
        List<Question> questions = new ArrayList<>();
        problems.forEach(each -> questions.add(new Question(
                each.path("path").asText(),
                each.path("label").asText(),
                each.path("kind").asText().equals(Problem.Kind.MISSING.name()),
                ValueText.within(each.path("reason").asText()),
                each.path("atSource").asBoolean(),
                each.has("value") ? each.path("value") : MissingNode.getInstance())));
        return questions;
    }
}
