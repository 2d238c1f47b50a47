package io.baton.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.demo.Standing.Answer;
import io.baton.demo.Standing.Demand;
import io.baton.demo.Standing.Field;
import io.baton.demo.Standing.Step;
import io.baton.demo.Standing.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a handoff of API v1; the one place of the demo that knows its member names. */
final class StandingReader {

    private StandingReader() {}

    static Standing read(JsonNode handoff) {
        String key = handoff.path("key").asText();
        return new Standing(
                handoff.path("id").asText(),
                key,
                handoff.path("title").asText(key),
                handoff.path("state").asText(),
                time(handoff, "openedAt"),
                time(handoff, "updatedAt"),
                each(handoff.path("steps"), StandingReader::step, any -> true),
                each(handoff.path("tasks"), StandingReader::demand, inState("OPEN")),
                each(handoff.path("tasks"), StandingReader::answer, inState("DONE")),
                trouble(handoff));
    }

    private static Step step(JsonNode step) {
        return new Step(inRoute(step.path("key").asText()), time(step, "recordedAt"));
    }

    private static Demand demand(JsonNode task) {
        return new Demand(
                task.path("id").asText(),
                task.path("version").asInt(),
                task.path("kind").asText(),
                task.path("owner").asText(),
                task.path("title").asText(),
                time(task, "openedAt"),
                each(task.path("problems"), StandingReader::field, any -> true));
    }

    private static Answer answer(JsonNode task) {
        JsonNode settled = task.path("settled");
        return new Answer(
                task.path("id").asText(),
                settled.path("outcome").asText(),
                settled.path("by").asText(),
                task.path("title").asText(),
                time(settled, "at"));
    }

    private static Field field(JsonNode problem) {
        return new Field(problem.path("path").asText(), problem.path("label").asText());
    }

    private static @Nullable Trouble trouble(JsonNode handoff) {
        boolean troubled =
                List.of("RETRYING", "FAILED").contains(handoff.path("state").asText());
        return troubled
                ? new Trouble(
                        inRoute(handoff.path("waitingFor").asText()),
                        handoff.path("failureCode").asText(),
                        handoff.hasNonNull("nextTryAt") ? time(handoff, "nextTryAt") : null)
                : null;
    }

    /** A step's key without the route it stands in. */
    private static String inRoute(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private static Predicate<JsonNode> inState(String state) {
        return task -> state.equals(task.path("state").asText());
    }

    private static Instant time(JsonNode from, String member) {
        return from.hasNonNull(member) ? Instant.parse(from.path(member).asText()) : Instant.EPOCH;
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(wanted)
                .map(read)
                .toList();
    }
}
