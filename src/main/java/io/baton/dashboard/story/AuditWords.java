package io.baton.dashboard.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baton.api.AuditEntry;
import io.baton.dashboard.Policies;
import io.baton.dashboard.story.Happening.Mood;
import io.baton.dashboard.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The entries of the audit trail in sentences. */
final class AuditWords {

    private static final String ITSELF = "baton-";
    private static final String SOURCE = "/";

    private final String type;
    private final Policies policies;
    private final Map<Integer, String> failures;

    /** @param failures what went wrong in a run, by its number */
    AuditWords(String type, Policies policies, Map<Integer, String> failures) {
        this.type = type;
        this.policies = policies;
        this.failures = failures;
    }

    /** The entry as a line of the story, in the run of that number. */
    Happening of(AuditEntry entry, int run) {
        JsonNode facts = entry.facts() == null ? MissingNode.getInstance() : entry.facts();
        String step = policies.gate(type, facts.path("step").asText());
        String why = facts.path("reason").asText(null);
        return switch (entry.action().toLowerCase(Locale.ROOT)) {
            case "opened" -> line(entry, Mood.PLAIN, "Opened", null);
            case "merged" -> line(entry, Mood.PLAIN, "Newer facts came in", null);
            case "paused" -> line(entry, Mood.ASKING, "Waits for " + owners(facts), gates(facts));
            case "retrying" -> line(entry, Mood.TROUBLE, step + " failed; Baton tries again", failures.get(run));
            case "parked" -> line(entry, Mood.TROUBLE, step + " waits for its system", failures.get(run));
            case "failed" -> line(entry, Mood.TROUBLE, step + " failed; a person must decide", failures.get(run));
            case "sent-late" ->
                line(entry, Mood.TROUBLE, step + " may be there twice", "Baton stood still while it was sent");
            case "completed" -> line(entry, Mood.DONE, "Completed", null);
            case "cancelled" -> line(entry, Mood.TROUBLE, "Cancelled", why);
            case "resumed" -> line(entry, Mood.DONE, "Answered: " + resumed(why), null);
            case "retried" -> line(entry, Mood.PLAIN, "Made due again by hand", why);
            case "skipped" -> line(entry, Mood.PLAIN, step + " skipped by hand", why);
            case "redacted" -> line(entry, Mood.PLAIN, "A person's text was taken out", why);
            case "released" -> line(entry, Mood.PLAIN, "Put back, to run again", why);
            default -> line(entry, Mood.PLAIN, Words.of(entry.action()), why);
        };
    }

    private static Happening line(AuditEntry entry, Mood mood, String what, @Nullable String detail) {
        return new Happening(entry.at(), mood, who(entry.by()), what, detail, "", null, 1);
    }

    /** The worker as Baton, the source of an event as its system; people and machines by their names. */
    private static String who(String by) {
        if (by.startsWith(ITSELF)) {
            return "Baton";
        }
        return by.startsWith(SOURCE) ? Words.of(by) : by;
    }

    private String owners(JsonNode facts) {
        String owners = joined(facts.path("owners"), policies::role);
        return owners.isEmpty() ? "people" : owners;
    }

    private @Nullable String gates(JsonNode facts) {
        String gates = joined(facts.path("gates"), gate -> policies.gate(type, gate));
        return gates.isEmpty() ? null : gates;
    }

    private static String joined(JsonNode names, UnaryOperator<String> word) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .map(word)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** {@code APPROVED low-margin} as "approved, Margin under the floor". */
    private String resumed(@Nullable String reason) {
        String[] parts = Objects.toString(reason, "").split(" ", 2);
        String outcome = Words.of(parts[0]).toLowerCase(Locale.ROOT);
        return parts.length < 2 ? outcome : outcome + ", " + policies.gate(type, parts[1]);
    }
}
