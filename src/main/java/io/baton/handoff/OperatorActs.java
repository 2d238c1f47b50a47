package io.baton.handoff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.Json;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an operator does to a held handoff, in the caller's transaction; each act is an audit row with who and why. */
@ApplicationScoped
public class OperatorActs {

    private static final String HOLD = "select * from handoffs where id = ? for update";

    private static final String RECORDED =
            "select 1 from steps where handoff_id = ? and step_key = ? and revision >= ?";

    private static final String SKIP = """
        insert into steps (handoff_id, step_key, revision, claim, variables, started_at, recorded_at, skipped)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (handoff_id, step_key) do update set
          revision = excluded.revision, claim = excluded.claim, body = null, variables = excluded.variables,
          started_at = excluded.started_at, recorded_at = excluded.recorded_at, skipped = excluded.skipped
        """;

    private final Restarts restarts;
    private final AskBook asks;
    private final Clock clock;

    OperatorActs(Restarts restarts, AskBook asks, Clock clock) {
        this.restarts = restarts;
        this.asks = asks;
        this.clock = clock;
    }

    /** Holds the handoff's row until the transaction ends; empty when there is no such handoff. */
    public Optional<Standing> hold(Connection c, UUID id) throws SQLException {
        return Sql.query(c, HOLD, OperatorActs::standing, id).stream().findFirst();
    }

    /** The variables as the recorded steps left them. */
    public ObjectNode variables(Connection c, UUID id) throws SQLException {
        return LeftVariables.of(c, id);
    }

    /** What the step would leave if it changed the variables so: the change laid over what they are. */
    public ObjectNode result(Connection c, Standing handoff, ObjectNode change) throws SQLException {
        return LeftVariables.laidOver(LeftVariables.of(c, handoff.id()), change);
    }

    /** Whether the step has a record that the next run would put back. */
    public boolean isRecorded(Connection c, Standing handoff, String step) throws SQLException {
        return !Sql.query(c, RECORDED, row -> row.getInt(1), handoff.id(), step, handoff.revision())
                .isEmpty();
    }

    /** Makes a resting handoff due at once; {@code edited} are the paths given a value with it. */
    public void retry(Connection c, Standing handoff, Collection<String> edited, String actor, String reason)
            throws SQLException {
        String facts = edited.isEmpty()
                ? Facts.of("reason", reason)
                : Facts.of("reason", reason, "values", List.copyOf(edited));
        settle(c, handoff);
        restarts.due(c, handoff.id(), actor, "retried", facts);
    }

    /** Records the step the handoff broke at as done, with the variables it would have left, and makes it due. */
    public void skip(Connection c, Standing handoff, @Nullable ObjectNode result, String actor, String reason)
            throws SQLException {
        String step = Objects.requireNonNull(handoff.brokeAt(), "a handoff that is not failing has no step to skip");
        String variables = result == null || result.isEmpty() ? null : Json.write(result);
        Instant now = clock.instant();
        Sql.update(c, SKIP, handoff.id(), step, handoff.revision(), handoff.claims(), variables, now, now, reason);
        settle(c, handoff);
        restarts.due(c, handoff.id(), actor, "skipped", Facts.of("step", step, "reason", reason));
    }

    /** Ends the handoff and opens its compensation. */
    public void cancel(Connection c, Standing handoff, String actor, String reason) throws SQLException {
        restarts.cancel(c, handoff.id(), actor, reason);
    }

    private void settle(Connection c, Standing handoff) throws SQLException {
        if (handoff.brokeAt() != null) {
            asks.settleException(c, new HandoffId(handoff.id()), handoff.brokeAt(), clock.instant());
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        HandoffState state = HandoffState.valueOf(row.getString("state"));
        boolean failing = state == HandoffState.FAILED || state == HandoffState.RETRYING;
        return new Standing(
                row.getObject("id", UUID.class),
                row.getString("type"),
                state,
                failing ? row.getString("waiting_for") : null,
                Objects.requireNonNull(Sql.instant(row, "revision")),
                row.getInt("claims"));
    }
}
