package io.baton.twin.salesforce.soql;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.journal.Json;
import io.baton.twin.query.Dialect;
import io.baton.twin.query.Malformed;
import io.baton.twin.query.Query;
import io.baton.twin.salesforce.record.Errors;
import io.baton.twin.salesforce.record.Row;
import io.baton.twin.salesforce.record.Sobject;
import io.baton.twin.salesforce.record.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers queries, page by page. What is left of a long answer is kept in memory for the next calls. */
public final class Soql {

    /** What is left of a query's answer. */
    private record Rest(List<Row> rows, Rows rendering, int pageSize) {}

    private static final int OPEN_CURSORS = 50;
    private static final int PAGE = 2000;

    private final Store store;
    private final Map<String, Rest> open = new LinkedHashMap<>();
    private int lastCursor;

    public Soql(Store store) {
        this.store = store;
    }

    /** The first page; the size of pages is 2000 where 0. */
    public Answer query(String soql, String servicePath, int pageSize) {
        Query query = parse(soql);
        Sobject object = store.schema().find(query.object().name());
        if (object == null) {
            String message = "sObject type '" + query.object().name() + "' is not supported. If you are attempting to"
                    + " use a custom object, be sure to append the '__c' after the entity name. Please reference your"
                    + " WSDL or the describe call for the appropriate names.";
            throw Columns.at(soql, query.object().position(), "INVALID_TYPE", message);
        }
        Columns columns = new Columns(store.schema(), object, soql);
        boolean count = query.fields().get(0).name().equals("COUNT()");
        List<Column> selected = count
                ? List.of()
                : query.fields().stream()
                        .map(field -> columns.of(field.name(), field.position()))
                        .toList();
        List<Row> rows = new Search(store, query, object, columns).rows();
        Rest rest = new Rest(rows, new Rows(store, selected, servicePath), pageSize == 0 ? PAGE : pageSize);
        return count ? count(rows) : page(rest, cursor(rest), 0, servicePath);
    }

    private static Query parse(String soql) {
        try {
            return Query.parse(soql, Dialect.SOQL);
        } catch (Malformed e) {
            throw Columns.at(soql, e.position(), "MALFORMED_QUERY", String.valueOf(e.getMessage()));
        }
    }

    private static Answer count(List<Row> rows) {
        ObjectNode body = Json.object().put("totalSize", rows.size()).put("done", true);
        body.putArray("records");
        return Answer.json(200, body);
    }

    private String cursor(Rest rest) {
        if (rest.rows().size() <= rest.pageSize()) {
            return "";
        }
        lastCursor++;
        String cursor = "01gKx0000" + String.format("%09d", lastCursor);
        open.put(cursor, rest);
        if (open.size() > OPEN_CURSORS) {
            open.remove(open.keySet().iterator().next());
        }
        return cursor;
    }

    /** A later page, by the last part of its {@code nextRecordsUrl}. */
    public Answer more(String locator, String servicePath) {
        int dash = locator.lastIndexOf('-');
        Rest rest = dash < 0 ? null : open.get(locator.substring(0, dash));
        if (rest == null || !locator.substring(dash + 1).matches("\\d{1,9}")) {
            throw Errors.refused(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
        }
        return page(rest, locator.substring(0, dash), Integer.parseInt(locator.substring(dash + 1)), servicePath);
    }

    private static Answer page(Rest rest, String cursor, int from, String servicePath) {
        int to = Math.min(rest.rows().size(), from + rest.pageSize());
        boolean done = to == rest.rows().size();
        ObjectNode body = Json.object().put("totalSize", rest.rows().size()).put("done", done);
        if (!done) {
            body.put("nextRecordsUrl", servicePath + "/query/" + cursor + "-" + to);
        }
        ArrayNode records = body.putArray("records");
        rest.rows()
                .subList(Math.min(from, to), to)
                .forEach(row -> records.add(rest.rendering().render(row)));
        return Answer.json(200, body);
    }
}
