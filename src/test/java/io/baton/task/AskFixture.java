package io.baton.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Ask;
import io.baton.handoff.Problem;
import io.baton.platform.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Asks as gates make them. */
final class AskFixture {

    private AskFixture() {}

    static Ask data(String owner, Problem... problems) {
        String title = "Commercial terms: "
                + Arrays.stream(problems).map(Problem::label).toList();
        JsonNode facts = Json.read("""
            {"Customer": "Nordwind",
             "_fields": {
               "project.startDate": {"value": "2026-11-01", "atSource": false},
               "contract.document.signed": {"atSource": true}}}
            """);
        return new Ask(
                Ask.Kind.MISSING_DATA,
                "commercial-terms",
                owner,
                title,
                List.of(problems),
                facts,
                TaskStore.NOON.plus(Duration.ofDays(1)));
    }

    static Ask approval(String owner, String margin) {
        JsonNode facts = Json.read("{\"Margin\": \"" + margin + "\"}");
        return new Ask(
                Ask.Kind.APPROVAL,
                "low-margin",
                owner,
                "Margin",
                List.of(),
                facts,
                TaskStore.NOON.plus(Duration.ofDays(2)));
    }

    static Ask exception(String owner) {
        JsonNode facts = Json.read("{\"code\": \"PSA_REJECTED\"}");
        return new Ask(
                Ask.Kind.EXCEPTION,
                "launch/project",
                owner,
                "Resolve",
                List.of(),
                facts,
                TaskStore.NOON.plus(Duration.ofHours(4)));
    }

    static Problem missing(String path) {
        return new Problem(path, path, Problem.Kind.MISSING, "It is needed.", "account-executive");
    }

    static Problem contradictory(String path) {
        return new Problem(path, path, Problem.Kind.CONTRADICTORY, "It cannot be right.", "account-executive");
    }
}
