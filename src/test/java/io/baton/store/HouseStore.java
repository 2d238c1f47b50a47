package io.baton.store;

import io.baton.platform.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One PostgreSQL with the migrations for all plain tests of a run; every test uses keys of its own. */
public final class HouseStore {

    private static final DataSource STORE = start();

    private HouseStore() {}

    public static DataSource get() {
        return STORE;
    }

    /** The first column of every row, as text. */
    public static List<String> column(String sql, Object... parameters) {
        return Sql.once(STORE, c -> Sql.query(c, sql, row -> String.valueOf(row.getString(1)), parameters));
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
