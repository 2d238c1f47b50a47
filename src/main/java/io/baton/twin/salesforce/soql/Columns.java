package io.baton.twin.salesforce.soql;

import io.baton.twin.http.Refused;
import io.baton.twin.salesforce.record.Errors;
import io.baton.twin.salesforce.record.Field;
import io.baton.twin.salesforce.record.Schema;
import io.baton.twin.salesforce.record.Sobject;
import java.util.Locale;

/** The columns one query may name, and Salesforce's complaints about the others. */
public final class Columns {

    private final Schema schema;
    private final Sobject object;
    private final String soql;

    public Columns(Schema schema, Sobject object, String soql) {
        this.schema = schema;
        this.object = object;
        this.soql = soql;
    }

    public Column of(String name, int position) {
        Column column = Column.resolve(schema, object, name);
        if (column == null) {
            throw noSuchColumn(name, position);
        }
        return column;
    }

    private Refused noSuchColumn(String name, int position) {
        boolean relation = name.contains(".");
        String what = relation
                ? "Didn't understand relationship '" + name.substring(0, name.lastIndexOf('.')) + "' in field path"
                : "No such column '" + name + "' on entity '" + object.name() + "'";
        return at(
                soql,
                position,
                "INVALID_FIELD",
                what + ". If you are attempting to use a custom " + (relation ? "relationship" : "field")
                        + ", be sure to append the '" + (relation ? "__r" : "__c") + "' after the custom "
                        + (relation ? "relationship" : "field")
                        + " name. Please reference your WSDL or the describe call for the appropriate names.");
    }

    public Refused wrongLiteral(Field field, int position) {
        String type = switch (field.type()) {
            case TEXT, ID, REFERENCE -> "string and should be enclosed in quotes";
            case NUMBER -> "double and should not be enclosed in quotes";
            case BOOLEAN -> "boolean and should not be enclosed in quotes";
            default ->
                field.type().name().toLowerCase(Locale.ROOT).replace("datetime", "dateTime")
                        + " and should not be enclosed in quotes";
        };
        return at(
                soql,
                position,
                "INVALID_FIELD",
                "value of filter criterion for field '" + field.name() + "' must be of type " + type);
    }

    /** An error that shows where in the query it was met. */
    public static Refused at(String soql, int position, String code, String message) {
        int from = Math.max(0, position - 20);
        String part = soql.substring(from, Math.min(soql.length(), position + 20));
        String place = "\n" + part + "\n" + " ".repeat(position - from) + "^\nERROR at Row:1:Column:" + (position + 1);
        return Errors.refused(400, code, place + "\n" + message);
    }
}
