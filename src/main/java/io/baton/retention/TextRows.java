package io.baton.retention;

import io.baton.platform.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a table that a subject occurs in. */
final class TextRows {

    /** Where a Unicode escape stands, a probe in plain letters finds nothing. */
    private static final String ESCAPES = "%\\\\u%";

    private final TextTable table;
    private final Subject subject;

    TextRows(TextTable table, Subject subject) {
        this.table = table;
        this.subject = subject;
    }

    /**
     * A row that the subject occurs in.
     *
     * @param place   where it is, as long as nobody changes it
     * @param handoff the handoff it belongs to, or null
     * @param clean   the columns it occurs in, as they are without it
     */
    record Found(String place, @Nullable UUID handoff, Map<String, String> clean) {}

    /** The places of rows that may be meant; a superset, found by the database alone. */
    List<String> candidates(Connection c) throws SQLException {
        String probe = subject.probe();
        if (probe == null) {
            return Sql.query(c, "select ctid::text from " + table.name(), row -> row.getString(1));
        }
        String condition = table.columns().keySet().stream()
                .map(column -> "\"%1$s\"::text ilike ? or \"%1$s\"::text like ?".formatted(column))
                .collect(Collectors.joining(" or "));
        List<Object> values = new ArrayList<>();
        table.columns().forEach((column, type) -> values.addAll(List.of("%" + probe + "%", ESCAPES)));
        return Sql.query(
                c,
                "select ctid::text from " + table.name() + " where " + condition,
                row -> row.getString(1),
                values.toArray());
    }

    /** Those at these places that are meant; locked when they are to be changed. */
    List<Found> read(Connection c, List<String> places, boolean lock) throws SQLException {
        Array at = c.createArrayOf("text", places.toArray());
        String columns = table.columns().keySet().stream()
                .map(column -> ", \"%1$s\"::text as \"%1$s\"".formatted(column))
                .collect(Collectors.joining());
        String handoff = table.handoff() == null ? "null::uuid" : table.handoff();
        String sql = "select ctid::text as place, %s as handoff%s from %s where ctid = any(?::tid[])%s"
                .formatted(handoff, columns, table.name(), lock ? " for update" : "");
        return Sql.query(c, sql, this::found, at).stream()
                .filter(row -> !row.clean().isEmpty())
                .toList();
    }

    private Found found(ResultSet row) throws SQLException {
        Map<String, String> clean = new LinkedHashMap<>();
        for (String column : table.columns().keySet()) {
            String stored = row.getString(column);
            if (stored != null && subject.isIn(stored)) {
                clean.put(column, subject.redacted(stored));
            }
        }
        return new Found(row.getString("place"), row.getObject("handoff", UUID.class), clean);
    }

    /** Writes a row without the subject; raw events are marked by whom and when. */
    void write(Connection c, Found row, String by, Instant at) throws SQLException {
        List<String> sets = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        row.clean().forEach((column, value) -> {
            sets.add("\"%s\" = ?::%s".formatted(column, table.columns().get(column)));
            values.add(value);
        });
        if (table.isEvents()) {
            sets.add("redacted_at = ?");
            sets.add("redacted_by = ?");
            values.addAll(List.of(at, by));
        }
        values.add(row.place());
        Sql.update(
                c,
                "update " + table.name() + " set " + String.join(", ", sets) + " where ctid = ?::tid",
                values.toArray());
    }
}
