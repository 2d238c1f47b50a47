package io.baton.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.TerminalFailure;

/** What Baton refused, with what to do about it. */
final class Refusal {

    private Refusal() {}

    static TerminalFailure of(int status, JsonNode problem) {
        StringBuilder text = new StringBuilder(problem.path("detail").asText("Baton answered " + status + "."));
        for (JsonNode error : problem.path("errors")) {
            String place = error.path("pointer").asText(error.path("parameter").asText());
            text.append(System.lineSeparator())
                    .append("  ")
                    .append(place)
                    .append(' ')
                    .append(error.path("detail").asText());
        }
        String advice = advice(status);
        if (!advice.isEmpty()) {
            text.append(System.lineSeparator()).append(advice);
        }
        return new TerminalFailure(BatonApi.REFUSED, text.toString());
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 ->
                "Set BATON_TOKEN to a token that Baton knows, or in the sandbox BATON_USER to user:password"
                        + " (otto:otto-demo may operate).";
            case 403 ->
                "Acts of operators need the role operator; lists and handoffs an owner role, viewer or operator.";
            case 404 -> "Look for its id with: baton handoffs";
            case 503 -> "Try again in a moment.";
            default -> "";
        };
    }
}
