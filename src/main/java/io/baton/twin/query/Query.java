package io.baton.twin.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as it was asked. A limit below 0 is none; fields are written as asked, {@code COUNT()} among them. */
public record Query(
        List<Field> fields, Field object, @Nullable Filter where, List<Order> orders, int limit, int offset) {

    /** A name, and where it stands. */
    public record Field(String name, int position) {}

    /** One field to order by. */
    public record Order(Field field, boolean descending) {}

    /** Reads a query; {@link Malformed} says where it is none. */
    public static Query parse(String text, Dialect dialect) {
        return new Parser(new Tokens(new Lexer(text, dialect).tokens())).query();
    }
}
