package io.baton.policy;

import io.baton.handoff.Ask;
import io.baton.handoff.Restarts;
import io.baton.platform.Sql;
import io.baton.policy.definition.Definition;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets gates look again whose task is asked of somebody the policy, edited since, would not ask: nobody might ever answer
 * it. What is asked then is the gate's to say. Looking twice, in one process or in several, does no harm.
 */
@Singleton
@Named("strandedTasks")
@Unremovable
@RegisterForReflection
public class StrandedTasks {

    private static final Logger LOG = LoggerFactory.getLogger(StrandedTasks.class);

    private static final String ASKED = """
        select distinct t.handoff_type, t.kind, t.gate, t.owner_role from tasks t
        join handoffs h on h.id = t.handoff_id where t.state = 'OPEN' and h.state = 'WAITING'
        """;

    private static final String OF = """
        select distinct t.handoff_id from tasks t join handoffs h on h.id = t.handoff_id
        where t.state = 'OPEN' and h.state = 'WAITING'
          and t.handoff_type = ? and t.kind = ? and t.gate = ? and t.owner_role = ?
        """;

    private static final String STILL_WAITS = "select id from handoffs where id = ? and state = 'WAITING' for update";

    private final DataSource store;
    private final Definitions definitions;
    private final Restarts restarts;

    StrandedTasks(DataSource store, Definitions definitions, Restarts restarts) {
        this.store = store;
        this.definitions = definitions;
        this.restarts = restarts;
    }

    /** Makes their handoffs due; answers how many those are. */
    public int askAnew() {
        List<Question> stranded = Sql.once(store, c -> Sql.query(c, ASKED, Question::read)).stream()
                .filter(question -> definitions.all().containsKey(question.handoffType()))
                .filter(question -> !question.isAskedBy(definitions.of(question.handoffType())))
                .toList();
        return stranded.stream().mapToInt(this::askAnew).sum();
    }

    private int askAnew(Question question) {
        List<UUID> handoffs = Sql.once(
                store,
                c -> Sql.query(
                        c,
                        OF,
                        row -> row.getObject(1, UUID.class),
                        question.handoffType(),
                        question.kind().name(),
                        question.gate(),
                        question.role()));
        int due = 0;
        for (UUID handoff : handoffs) {
            due += Sql.<Integer>inTransaction(store, c -> due(c, handoff, question));
        }
        LOG.info("The policy asks {} no longer of {}: {} handoffs look again", question.gate(), question.role(), due);
        return due;
    }

    private int due(Connection c, UUID handoff, Question question) throws SQLException {
        boolean waits = !Sql.query(c, STILL_WAITS, row -> true, handoff).isEmpty();
        if (waits) {
            String reason = question.gate() + " is no longer asked of " + question.role();
            restarts.due(c, handoff, "policy", reason);
        }
        return waits ? 1 : 0;
    }

    /** What open tasks ask, of whom. */
    private record Question(String handoffType, Ask.Kind kind, String gate, String role) {

        static Question read(ResultSet row) throws SQLException {
            return new Question(
                    row.getString("handoff_type"),
                    Ask.Kind.valueOf(row.getString("kind")),
                    row.getString("gate"),
                    row.getString("owner_role"));
        }

        boolean isAskedBy(Definition definition) {
            boolean known = definition.roles().containsKey(role);
            return known
                    && switch (kind) {
                        case MISSING_DATA, EXCEPTION -> true;
                        case REVIEW -> definition.mayAskToReview(gate, role);
                        case APPROVAL ->
                            definition
                                    .approval(gate)
                                    .filter(approval -> definition.mayAsk(approval, role))
                                    .isPresent();
                    };
        }
    }
}
