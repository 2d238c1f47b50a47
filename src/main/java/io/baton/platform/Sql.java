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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain JDBC in three verbs. Instants travel as {@code timestamptz} in UTC. A database that fails in a way
 * that another try may heal comes out as {@link RetryableFailure} {@code STORE_UNAVAILABLE}.
 */
public final class Sql {

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

    /** Runs work in one transaction: all of it is committed, or none of it. */
    public static <T extends @Nullable Object> T inTransaction(DataSource store, Work<T> work) {
        try (Connection connection = store.getConnection()) {
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
        } catch (SQLException e) {
            throw unavailable(e);
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
