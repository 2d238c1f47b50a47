package io.baton.task;

import io.baton.handoff.Claim;
import io.baton.handoff.HandoffId;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.store.Pool;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One PostgreSQL with the migrations for all tests of tasks; every test uses a handoff of its own. */
final class TaskStore {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final DataSource STORE = start();

    private TaskStore() {}

    static DataSource store() {
        return STORE;
    }

    /** A claim on a handoff that nobody has been asked anything for. */
    static Claim aClaim() {
        HandoffId id = new HandoffId(Ids.TIME_ORDERED.next());
        return new Claim(id, "sales-to-delivery", "006A", "006A", "Tour planning", NOON, "{}", 1, 0, null);
    }

    /** A task as the tests look at it. */
    record Row(
            UUID id,
            String gate,
            String owner,
            String kind,
            String title,
            String state,
            String outcome,
            String assignee,
            int version) {}

    static List<Row> tasks(Claim claim) {
        String sql = "select * from tasks where handoff_id = ? order by opened_at, owner_role, state";
        return Sql.once(
                STORE,
                c -> Sql.query(
                        c,
                        sql,
                        row -> new Row(
                                row.getObject("id", UUID.class),
                                row.getString("gate"),
                                row.getString("owner_role"),
                                row.getString("kind"),
                                row.getString("title"),
                                row.getString("state"),
                                row.getString("outcome"),
                                row.getString("assignee"),
                                row.getInt("version")),
                        claim.id().value()));
    }

    private static DataSource start() {
        try {
            DataSource store = Pool.of(EmbeddedPostgres.builder().start());
            Flyway.configure().dataSource(store).load().migrate();
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
