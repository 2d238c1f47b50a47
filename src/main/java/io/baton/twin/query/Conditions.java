package io.baton.twin.query;

import io.baton.twin.query.Filter.Comparison;
import io.baton.twin.query.Filter.Literal;
import io.baton.twin.query.Filter.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the condition of a query. */
final class Conditions {

    private final Tokens tokens;
    private final @Nullable String alias;

    Conditions(Tokens tokens, @Nullable String alias) {
        this.tokens = tokens;
        this.alias = alias;
    }

    Filter filter() {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (tokens.take("OR"));
        return parts.size() == 1 ? parts.get(0) : new Filter.Or(parts);
    }

    private Filter conjunction() {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(part());
        } while (tokens.take("AND"));
        return parts.size() == 1 ? parts.get(0) : new Filter.And(parts);
    }

    private Filter part() {
        if (tokens.take("NOT")) {
            return new Filter.Not(part());
        }
        if (tokens.take("(")) {
            Filter inner = filter();
            tokens.expect(")");
            return inner;
        }
        return comparison();
    }

    private Filter comparison() {
        Token word = tokens.word();
        String function = "";
        Token field = word;
        if (tokens.take("(")) {
            function = word.text().toUpperCase(Locale.ROOT);
            field = tokens.word();
            tokens.expect(")");
        }
        String name = Parser.plain(field.text(), alias);
        if (tokens.take("IS")) {
            return nothing(name, field.position());
        }
        Operator operator = operator();
        List<Literal> values = operator == Operator.IN || operator == Operator.NOT_IN ? list() : List.of(literal());
        return new Comparison(function, name, operator, values, field.position());
    }

    private Filter nothing(String name, int position) {
        Operator operator = tokens.take("NOT") ? Operator.NOT_EQUAL : Operator.EQUAL;
        tokens.expect("NULL");
        return new Comparison("", name, operator, List.of(new Literal(Literal.Kind.NULL, "null")), position);
    }

    private Operator operator() {
        if (tokens.take("NOT")) {
            tokens.expect("IN");
            return Operator.NOT_IN;
        }
        Token token = tokens.peek();
        Operator operator = switch (token.text().toUpperCase(Locale.ROOT)) {
            case "=" -> Operator.EQUAL;
            case "!=", "<>" -> Operator.NOT_EQUAL;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            case "LIKE" -> Operator.LIKE;
            case "IN" -> Operator.IN;
            default -> throw tokens.unexpected();
        };
        tokens.next();
        return operator;
    }

    private List<Literal> list() {
        tokens.expect("(");
        List<Literal> values = new ArrayList<>();
        do {
            values.add(literal());
        } while (tokens.take(","));
        tokens.expect(")");
        return values;
    }

    private Literal literal() {
        Token token = tokens.peek();
        Literal.Kind kind = switch (token.kind()) {
            case TEXT -> Literal.Kind.TEXT;
            case NUMBER -> Literal.Kind.NUMBER;
            case TIME -> Literal.Kind.TIME;
            case WORD -> word(token);
            default -> throw tokens.unexpected();
        };
        tokens.next();
        return new Literal(kind, token.text());
    }

    private Literal.Kind word(Token token) {
        if (token.is("NULL")) {
            return Literal.Kind.NULL;
        }
        if (token.is("TRUE") || token.is("FALSE")) {
            return Literal.Kind.BOOLEAN;
        }
        throw tokens.unexpected();
    }
}
