package io.baton.twin.salesforce.soql;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.query.Candidates;
import io.baton.twin.query.Filter;
import io.baton.twin.query.Filter.Comparison;
import io.baton.twin.query.Filter.Operator;
import io.baton.twin.query.Query;
import io.baton.twin.salesforce.record.Field;
import io.baton.twin.salesforce.record.Instants;
import io.baton.twin.salesforce.record.Row;
import io.baton.twin.salesforce.record.Sobject;
import io.baton.twin.salesforce.record.Store;
import io.baton.twin.salesforce.record.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the rows of one query, by the cheapest way the indexes allow. */
final class Search {

    private final Store store;
    private final Query query;
    private final Columns columns;
    private final Conditions conditions;
    private final Table table;

    Search(Store store, Query query, Sobject object, Columns columns) {
        this.store = store;
        this.query = query;
        this.columns = columns;
        this.conditions = new Conditions(store, columns);
        this.table = store.table(object);
    }

    List<Row> rows() {
        Filter where = query.where();
        Predicate<Row> test = where == null ? row -> true : where.test(conditions::test);
        Collection<Row> candidates = new Candidates<>(this::indexed).of(where);
        boolean inOrder = candidates == null && orderedByStamp();
        Collection<Row> from = inOrder ? table.since(oldest(where)) : candidates == null ? table.all() : candidates;
        Stream<Row> found = from.stream().filter(test);
        if (!inOrder && !query.orders().isEmpty()) {
            found = found.sorted(order());
        }
        found = query.offset() > 0 ? found.skip(query.offset()) : found;
        return (query.limit() < 0 ? found : found.limit(query.limit())).toList();
    }

    /** ORDER BY SystemModstamp, or SystemModstamp and Id: the order the table keeps anyway. */
    private boolean orderedByStamp() {
        List<Query.Order> orders = query.orders();
        boolean known = orders.size() == 1 || (orders.size() == 2 && isAscending(orders.get(1), "Id"));
        return known && isAscending(orders.get(0), "SystemModstamp");
    }

    private boolean isAscending(Query.Order order, String name) {
        return !order.descending() && column(order.field()).isOwn(name);
    }

    private Column column(Query.Field field) {
        return columns.of(field.name(), field.position());
    }

    private long oldest(@Nullable Filter where) {
        if (where instanceof Filter.And and) {
            return and.parts().stream().mapToLong(this::oldest).max().orElse(Long.MIN_VALUE);
        }
        if (where instanceof Comparison comparison && isStampFrom(comparison, own(comparison))) {
            return seconds(comparison, own(comparison));
        }
        return Long.MIN_VALUE;
    }

    private Column own(Comparison comparison) {
        return columns.of(comparison.field(), comparison.position());
    }

    private static boolean isStampFrom(Comparison comparison, Column column) {
        boolean from = comparison.operator() == Operator.GREATER || comparison.operator() == Operator.GREATER_OR_EQUAL;
        return from && column.isOwn("SystemModstamp");
    }

    private long seconds(Comparison comparison, Column column) {
        return Instants.seconds(String.valueOf(
                conditions.operands(comparison, column.field()).get(0).value()));
    }

    private @Nullable Collection<Row> indexed(Comparison comparison) {
        return indexed(comparison, own(comparison), table);
    }

    private @Nullable Collection<Row> indexed(Comparison comparison, Column column, Table of) {
        if (!column.path().isEmpty()) {
            return behindReference(comparison, column, of);
        }
        if (isStampFrom(comparison, column)) {
            return few(of.since(seconds(comparison, column)).stream());
        }
        boolean equality = comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.IN;
        boolean known = column.isOwn("Id") || column.field().indexed();
        List<Operand> operands = conditions.operands(comparison, column.field());
        if (!equality || !known || operands.stream().anyMatch(Operand::isNull)) {
            return null;
        }
        return operands.stream()
                .map(operand -> String.valueOf(operand.value()))
                .distinct()
                .flatMap(value -> lookup(of, column.field(), value))
                .toList();
    }

    private static Stream<Row> lookup(Table of, Field field, String value) {
        if (field.type() == Field.Type.ID) {
            return Stream.ofNullable(of.find(value));
        }
        return of.find(field, value).stream();
    }

    /** Rows by what the rows they point at say, where that way round is indexed. */
    private @Nullable Collection<Row> behindReference(Comparison comparison, Column column, Table of) {
        Field reference = column.path().get(0);
        String target = reference.target();
        if (target == null || !reference.indexed()) {
            return null;
        }
        Collection<Row> parents = indexed(comparison, column.behindFirst(), store.table(target));
        return parents == null
                ? null
                : few(parents.stream().flatMap(parent -> of.find(reference, parent.id()).stream()));
    }

    private static @Nullable Collection<Row> few(Stream<Row> rows) {
        List<Row> some = rows.limit(Candidates.WORTHWHILE + 1L).toList();
        return some.size() > Candidates.WORTHWHILE ? null : some;
    }

    private Comparator<Row> order() {
        List<Comparator<Row>> orders = new ArrayList<>();
        for (Query.Order order : query.orders()) {
            Column column = column(order.field());
            Comparator<Row> ascending = (a, b) -> compare(column.value(a, store), column.value(b, store));
            orders.add(order.descending() ? ascending.reversed() : ascending);
        }
        return orders.stream().reduce(Comparator::thenComparing).orElseThrow();
    }

    private static int compare(JsonNode a, JsonNode b) {
        if (a.isNull() || b.isNull()) {
            return Boolean.compare(!a.isNull(), !b.isNull());
        }
        return a.isNumber() && b.isNumber()
                ? a.decimalValue().compareTo(b.decimalValue())
                : a.asText().compareToIgnoreCase(b.asText());
    }
}
