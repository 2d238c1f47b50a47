package io.baton.retention;

import io.baton.platform.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table with the columns in which free text may stand: every text and JSON column but keys and words of our own, so
 * that a column added later is looked at without being named here.
 *
 * @param name    of the table
 * @param columns to look at, with their types
 * @param handoff the column that names the handoff a row belongs to, or null
 */
record TextTable(
        String name, Map<String, String> columns, @Nullable String handoff) {

    /** The trail carries no personal data and is chained by hash; the others hold names of our own. */
    private static final Set<String> NOT_THESE = Set.of(
            "audit",
            "archived_audit",
            "flyway_schema_history",
            "turns",
            "watermarks",
            "camel_messageprocessed",
            "measured_handoffs",
            "measured_waits",
            "measured_failures");

    /** Words and keys of our own, on which runs depend. */
    private static final Set<String> OUR_WORDS = Set.of(
            "state",
            "kind",
            "type",
            "handoff_type",
            "channel",
            "code",
            "failure_code",
            "outcome",
            "gate",
            "owner_role",
            "to_role",
            "planned_by",
            "step_key",
            "object",
            "system",
            "key",
            "business_key",
            "engagement",
            "source",
            "event_id",
            "lease_owner",
            "version_hash",
            "fingerprint",
            "facts_digest",
            "audit_hash",
            "raw_sha256",
            "content_type",
            "media_type",
            "redacted_by");

    private static final String COLUMNS = """
        select c.table_name, c.column_name, c.data_type, c.column_name in ('handoff_id') as is_handoff
        from information_schema.columns c join information_schema.tables t
          on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
        where c.table_schema = current_schema()
          and (c.data_type in ('text', 'character varying', 'json', 'jsonb') or c.column_name = 'handoff_id')
          and not exists (
            select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
            where i.indisprimary and i.indrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
              and a.attname = c.column_name and c.column_name <> 'handoff_id')
        order by c.table_name, c.ordinal_position
        """;

    private record Column(String table, String name, String type, boolean isHandoff) {}

    static List<TextTable> all(Connection c) throws SQLException {
        Map<String, List<Column>> byTable = new LinkedHashMap<>();
        Sql.query(
                        c,
                        COLUMNS,
                        row -> new Column(
                                row.getString("table_name"),
                                row.getString("column_name"),
                                row.getString("data_type"),
                                row.getBoolean("is_handoff")))
                .forEach(column -> byTable.computeIfAbsent(column.table(), ignored -> new ArrayList<>())
                        .add(column));
        List<TextTable> tables = new ArrayList<>();
        byTable.forEach((name, columns) -> tables.add(of(name, columns)));
        return tables.stream()
                .filter(table -> !table.columns().isEmpty() && !NOT_THESE.contains(table.name()))
                .toList();
    }

    private static TextTable of(String name, List<Column> columns) {
        Map<String, String> texts = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> !column.isHandoff() && !OUR_WORDS.contains(column.name()))
                .forEach(column -> texts.put(column.name(), column.type()));
        String handoff = name.endsWith("handoffs") ? "id" : null;
        return new TextTable(name, texts, columns.stream().anyMatch(Column::isHandoff) ? "handoff_id" : handoff);
    }

    /** Whether it holds raw events, which are marked when they are redacted. */
    boolean isEvents() {
        return name.equals("events") || name.equals("archived_events");
    }
}
