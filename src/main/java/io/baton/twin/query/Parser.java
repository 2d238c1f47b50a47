package io.baton.twin.query;

import io.baton.twin.query.Query.Field;
import io.baton.twin.query.Query.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a whole query. */
final class Parser {

    private final Tokens tokens;

    Parser(Tokens tokens) {
        this.tokens = tokens;
    }

    Query query() {
        tokens.expect("SELECT");
        List<Field> fields = fields();
        tokens.expect("FROM");
        Token object = tokens.word();
        String alias = alias();
        Filter where = tokens.take("WHERE") ? new Conditions(tokens, alias).filter() : null;
        List<Order> orders = tokens.take("ORDER", "BY") ? orders(alias) : List.of();
        int limit = tokens.take("LIMIT") ? tokens.number() : -1;
        int offset = tokens.take("OFFSET") ? tokens.number() : 0;
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected();
        }
        List<Field> named = fields.stream().map(field -> plain(field, alias)).toList();
        return new Query(named, new Field(object.text(), object.position()), where, orders, limit, offset);
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (tokens.take(","));
        return fields;
    }

    private Field field() {
        if (tokens.peek().is("*")) {
            return new Field("*", tokens.next().position());
        }
        Token word = tokens.word();
        if (word.is("COUNT") && tokens.take("(", ")")) {
            return new Field("COUNT()", word.position());
        }
        return new Field(word.text(), word.position());
    }

    private @Nullable String alias() {
        Token next = tokens.peek();
        boolean clause = next.is("WHERE") || next.is("ORDER") || next.is("LIMIT") || next.is("OFFSET");
        return next.kind() == Token.Kind.WORD && !clause ? tokens.next().text() : null;
    }

    static Field plain(Field field, @Nullable String alias) {
        return new Field(plain(field.name(), alias), field.position());
    }

    static String plain(String name, @Nullable String alias) {
        boolean aliased =
                alias != null && name.toLowerCase(Locale.ROOT).startsWith(alias.toLowerCase(Locale.ROOT) + ".");
        return aliased ? name.substring(alias.length() + 1) : name;
    }

    private List<Order> orders(@Nullable String alias) {
        List<Order> orders = new ArrayList<>();
        do {
            Field field = plain(field(), alias);
            boolean descending = tokens.take("DESC");
            if (!descending) {
                tokens.take("ASC");
            }
            if (tokens.take("NULLS") && !tokens.take("FIRST")) {
                tokens.expect("LAST");
            }
            orders.add(new Order(field, descending));
        } while (tokens.take(","));
        return orders;
    }
}
