package io.baton.twin.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Refused;
import io.baton.twin.http.Request;
import io.baton.twin.journal.Json;
import io.baton.twin.query.Candidates;
import io.baton.twin.query.Dialect;
import io.baton.twin.query.Filter;
import io.baton.twin.query.Filter.Comparison;
import io.baton.twin.query.Filter.Operator;
import io.baton.twin.query.Malformed;
import io.baton.twin.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers SuiteQL over the records, whose columns are written in lower case and whose values are all text. */
final class SuiteQl {

    private static final int LARGEST_PAGE = 1000;

    private final Records records;

    SuiteQl(Records records) {
        this.records = records;
    }

    Answer answer(Request request) {
        if (!"transient".equals(request.header("prefer"))) {
            String detail = "The required request header 'Prefer' is missing or invalid. Use 'Prefer: transient'.";
            return Errors.answer(400, "INVALID_HEADER", detail, "");
        }
        String text = Json.text(request.json(), "q");
        if (text == null) {
            throw Errors.invalidContent("Invalid search query. Provide the query in the q member.", "q");
        }
        return answer(parse(text), request);
    }

    private static Query parse(String text) {
        try {
            return Query.parse(text, Dialect.SUITEQL);
        } catch (Malformed e) {
            throw invalid("Search error occurred: " + e.getMessage() + ".");
        }
    }

    private static RuntimeException invalid(String detail) {
        return new Refused(Errors.answer(
                400,
                "INVALID_PARAMETER",
                "Invalid search query. Detailed unprocessed description follows. " + detail,
                ""));
    }

    private Answer answer(Query query, Request request) {
        RecordType type = records.typeInAnyCase(query.object().name());
        if (type == null) {
            throw invalid("Search error occurred: Record '" + query.object().name() + "' was not found.");
        }
        query.fields().forEach(field -> known(type, field.name()));
        List<ObjectNode> rows = rows(type, query);
        int offset = number(request.param("offset"), 0);
        int limit = Math.min(LARGEST_PAGE, number(request.param("limit"), LARGEST_PAGE));
        List<ObjectNode> page = rows.subList(Math.min(offset, rows.size()), Math.min(offset + limit, rows.size()));
        ObjectNode body = Json.object();
        String host = request.headers().getOrDefault("host", "localhost");
        body.putArray("links").addObject().put("rel", "self").put("href", "http://" + host + request.uri());
        body.put("count", page.size()).put("hasMore", offset + page.size() < rows.size());
        ArrayNode items = body.putArray("items");
        page.forEach(row -> items.add(rendered(row, query)));
        return Answer.json(200, body.put("offset", offset).put("totalResults", rows.size()));
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private List<ObjectNode> rows(RecordType type, Query query) {
        Filter where = query.where();
        Collection<ObjectNode> candidates =
                new Candidates<ObjectNode>(comparison -> indexed(type, comparison)).of(where);
        Stream<ObjectNode> rows = (candidates == null ? records.all(type) : candidates).stream();
        if (where != null) {
            rows = rows.filter(where.test(comparison -> new SuiteQlColumn(known(type, comparison)).predicate()));
        }
        List<Comparator<ObjectNode>> orders = new ArrayList<>();
        query.orders().forEach(order -> {
            Comparator<ObjectNode> by = Comparator.comparing(
                    row -> SuiteQlColumn.column(row, order.field().name()));
            orders.add(order.descending() ? by.reversed() : by);
        });
        return orders.stream()
                .reduce(Comparator::thenComparing)
                .map(rows::sorted)
                .orElse(rows)
                .toList();
    }

    private static Comparison known(RecordType type, Comparison comparison) {
        known(type, comparison.field());
        return comparison;
    }

    private static void known(RecordType type, String column) {
        boolean known = column.equals("*")
                || column.equals("COUNT()")
                || type.fields().stream().anyMatch(column::equalsIgnoreCase)
                || type.knows(column);
        if (!known) {
            throw invalid("Search error occurred: Field '" + column + "' for record '" + type.name()
                    + "' was not found. Reason: REMOVED - Field is removed.");
        }
    }

    private @Nullable Collection<ObjectNode> indexed(RecordType type, Comparison comparison) {
        boolean plain = comparison.function().isEmpty();
        boolean equality = comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.IN;
        if (!equality || (!plain && !comparison.field().equalsIgnoreCase("companyname"))) {
            return null;
        }
        List<ObjectNode> found = new ArrayList<>();
        for (Filter.Literal value : comparison.values()) {
            Collection<ObjectNode> some = indexed(type, comparison.field(), value.text());
            if (some == null) {
                return null;
            }
            found.addAll(some);
        }
        return found;
    }

    private @Nullable Collection<ObjectNode> indexed(RecordType type, String column, String value) {
        if (column.equalsIgnoreCase("id")) {
            return Stream.ofNullable(records.find(type, value)).toList();
        }
        if (column.equalsIgnoreCase("externalid")) {
            return records.listByExternalId(type, value);
        }
        return column.equalsIgnoreCase("companyname") ? records.listByName(type, value) : null;
    }

    private static ObjectNode rendered(ObjectNode row, Query query) {
        ObjectNode item = Json.object();
        item.putArray("links");
        for (Query.Field field : query.fields()) {
            if (field.name().equals("*")) {
                row.properties().forEach(entry -> put(item, entry.getKey(), row));
            } else {
                put(item, field.name(), row);
            }
        }
        return item;
    }

    /** Columns without a value are left out, as in the real one. */
    private static void put(ObjectNode item, String column, JsonNode row) {
        String value = SuiteQlColumn.column(row, column);
        if (!value.isEmpty()) {
            item.put(column.toLowerCase(Locale.ROOT), value);
        }
    }
}
