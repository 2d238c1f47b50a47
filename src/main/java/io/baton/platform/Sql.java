package io.baton.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain JDBC in three verbs. Instants travel as {@code timestamptz} in UTC. A database that fails in a way
 * that another try may heal comes out as {@link RetryableFailure} {@code STORE_UNAVAILABLE}.
 */
public final class Sql {

    private static final int TRIES = 3;
    private static final Set<String> UNDONE = Set.of("40001", "40P01"); // serialization_failure, deadlock_detected

    private Sql() {}

    /** Work on one connection. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs work in auto-commit mode: right for a single statement. */
    public static <T extends @Nullable Object> T once(DataSource store, Work<T> work) {
        try (Connection connection = store.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /**
     * Runs work in one transaction: all of it is committed, or none of it. When the database undoes it because it and
     * another stood in each other's way, it is run again: work does nothing but what it does on its connection.
     */
    public static <T extends @Nullable Object> T inTransaction(DataSource store, Work<T> work) {
        for (int left = TRIES; ; left--) {
            try (Connection connection = store.getConnection()) {
                return committed(connection, work);
            } catch (SQLException e) {
                if (left == 1 || !UNDONE.contains(String.valueOf(e.getSQLState()))) {
                    throw unavailable(e);
                }
            }
        }
    }

    private static <T extends @Nullable Object> T committed(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            rollback(connection, e);
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Executes a statement and answers the number of rows it changed. */
    public static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** Executes a query and reads every row. */
    public static <T> List<T> query(Connection connection, String sql, Row<T> reader, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        }
    }

    /** A {@code timestamptz} column as an instant, or null. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static RetryableFailure unavailable(SQLException e) {
        String state = e.getSQLState() == null ? "none" : e.getSQLState();
        return new RetryableFailure(
                "STORE_UNAVAILABLE",
                "The database did not carry out a statement (SQL state " + state + "): " + e.getMessage(),
                Map.of("sqlState", state),
                e);
    }
}
