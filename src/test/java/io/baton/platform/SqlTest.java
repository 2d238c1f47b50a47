package io.baton.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlTest {

    private static EmbeddedPostgres server;
    private static DataSource store;

    private final AtomicInteger runs = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        store = server.getPostgresDatabase();
        Sql.once(store, c -> Sql.update(c, "create table notes (run int)"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void a_transaction_the_database_undoes_is_run_again_and_leaves_nothing_of_the_first_run(String state) {
        Sql.once(store, c -> Sql.update(c, "delete from notes"));

        int committed = Sql.inTransaction(store, c -> noting(c, 1, state));

        assertThat(committed).isEqualTo(2);
        List<Integer> left = Sql.once(store, c -> Sql.query(c, "select run from notes", row -> row.getInt(1)));
        assertThat(left).containsExactly(2);
    }

    @Test
    void one_that_is_undone_again_and_again_says_that_the_database_refused() {
        assertThatThrownBy(() -> Sql.inTransaction(store, c -> noting(c, 99, "40001")))
                .isInstanceOf(RetryableFailure.class)
                .hasMessageContaining("SQL state 40001");
        assertThat(runs).hasValue(3);
    }

    @Test
    void any_other_trouble_ends_the_transaction_at_once() {
        assertThatThrownBy(() -> Sql.inTransaction(store, c -> noting(c, 1, "53100"))) // disk full
                .isInstanceOf(RetryableFailure.class);
        assertThat(runs).hasValue(1);
    }

    private int noting(Connection c, int undone, String state) throws SQLException {
        int run = runs.incrementAndGet();
        Sql.update(c, "insert into notes values (?)", run);
        if (run <= undone) {
            Sql.update(c, "do $$ begin raise exception 'simulated' using errcode = '" + state + "'; end $$");
        }
        return run;
    }
}
