package io.baton.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.HandoffReader.Query;
import io.baton.api.json.Fields;
import io.baton.handoff.HandoffState;
import io.baton.platform.problem.FieldError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a replay. */
record ReplayBody(
        Query query,
        String reason,
        boolean dryRun,
        @Nullable String plan) {

    private static final int MAX = 255;
    private static final Set<HandoffState> RESTING =
            EnumSet.of(HandoffState.FAILED, HandoffState.RETRYING, HandoffState.WAITING);

    static ReplayBody read(JsonNode body, Instant now) {
        Fields fields = Fields.of(body);
        String reason = fields.text("reason", Acts.MAX_REASON);
        String plan = fields.optionalText("plan", MAX);
        String action = fields.text("action", MAX);
        if (action != null && !action.equals("retry")) {
            fields.fail("action", "must be retry");
        }
        boolean dryRun = dryRun(fields, plan);
        List<FieldError> within = new ArrayList<>();
        JsonNode filter = fields.any("filter");
        if (filter == null) {
            fields.fail("filter", "is required");
        }
        fields.closed().end();
        Query query = query(Objects.requireNonNull(filter), now, within);
        Fields.throwIfAny(within);
        return new ReplayBody(query, Objects.requireNonNull(reason), dryRun, plan);
    }

    private static boolean dryRun(Fields fields, @Nullable String plan) {
        JsonNode value = fields.any("dryRun");
        if (value == null || !value.isBoolean()) {
            fields.fail("dryRun", "must be true or false");
            return true;
        }
        if (!value.booleanValue() && plan == null) {
            fields.fail("plan", "is required to have a plan carried out");
        }
        return value.booleanValue();
    }

    private static Query query(JsonNode filter, Instant now, List<FieldError> errors) {
        Fields fields = Fields.within(filter, "/filter", errors);
        Query query = new Query(
                states(fields),
                fields.optionalText("type", MAX),
                fields.optionalText("key", MAX),
                fields.optionalText("engagement", MAX),
                before(fields, now),
                fields.optionalText("system", MAX),
                fields.optionalText("code", MAX));
        fields.closed();
        return query;
    }

    private static Set<HandoffState> states(Fields fields) {
        Set<HandoffState> states = EnumSet.noneOf(HandoffState.class);
        JsonNode given = fields.any("state");
        for (JsonNode each : given == null ? List.<JsonNode>of() : given) {
            RESTING.stream().filter(state -> state.name().equals(each.asText())).forEach(states::add);
        }
        if (given == null || !given.isArray() || given.isEmpty() || states.size() != given.size()) {
            fields.fail("state", "must be a list of one or more of " + RESTING);
        }
        return states;
    }

    private static @Nullable Instant before(Fields fields, Instant now) {
        String text = fields.optionalText("olderThan", MAX);
        try {
            return text == null ? null : now.minus(Duration.parse(text).abs());
        } catch (DateTimeException | ArithmeticException noDuration) {
            fields.fail("olderThan", "must be a duration such as PT15M or P2D");
            return null;
        }
    }
}
