package io.baton.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.dashboard.form.FieldShape.Column;
import io.baton.dashboard.form.FieldShape.Kind;
import io.baton.dashboard.words.Words;
import io.baton.policy.reading.CanonicalFields;
import io.baton.policy.rule.FieldPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads from the canonical schemas what a field takes. */
public final class Shapes {

    private static final Map<String, Kind> FORMATS =
            Map.of("date", Kind.DATE, "date-time", Kind.TIME, "email", Kind.EMAIL, "uri", Kind.ADDRESS);
    private static final Map<String, Kind> PATTERNS = Map.of(
            "^[A-Z]{3}$", Kind.CURRENCY,
            "^[A-Z]{2}$", Kind.COUNTRY,
            "^-?\\d+(\\.\\d+)?$", Kind.DECIMAL);
    private static final String PROSE = "contract.scope.";

    private final CanonicalFields fields;

    /** @param canonical the folder of the canonical schemas */
    public Shapes(Path canonical) {
        this.fields = new CanonicalFields(canonical);
    }

    /** What the place takes; {@link Kind#CLOSED} for one that no schema knows or no form can hold. */
    public FieldShape of(String path) {
        try {
            FieldShape shape = of(fields.schema(FieldPath.parse(path)));
            boolean prose = shape.kind() == Kind.TEXT && path.startsWith(PROSE);
            return prose ? FieldShape.of(Kind.LONG_TEXT) : shape;
        } catch (IllegalArgumentException noPath) {
            return FieldShape.of(Kind.CLOSED);
        }
    }

    private static FieldShape of(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> choices = new ArrayList<>();
            schema.path("enum").forEach(each -> choices.add(each.asText()));
            return FieldShape.choice(choices);
        }
        if (schema.has("items")) {
            return rows(schema.path("items"));
        }
        return switch (schema.path("type").asText()) {
            case "string" -> FieldShape.of(text(schema));
            case "integer" -> FieldShape.of(Kind.WHOLE_NUMBER);
            case "boolean" -> FieldShape.of(Kind.YES_NO);
            case "object" -> FieldShape.of(isMoney(schema) ? Kind.MONEY : Kind.CLOSED);
            default -> FieldShape.of(Kind.CLOSED);
        };
    }

    private static Kind text(JsonNode schema) {
        Kind byPattern = PATTERNS.get(schema.path("pattern").asText());
        return byPattern == null ? FORMATS.getOrDefault(schema.path("format").asText(), Kind.TEXT) : byPattern;
    }

    private static boolean isMoney(JsonNode schema) {
        JsonNode members = schema.path("properties");
        return members.size() == 2 && members.has("amount") && members.has("currency");
    }

    /** The members that a row can hold; the key is given by the form, and what lies deeper stays as it is. */
    private static FieldShape rows(JsonNode element) {
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : element.path("properties").properties()) {
            FieldShape shape = of(member.getValue());
            boolean fits = shape.kind() != Kind.CLOSED && shape.kind() != Kind.ROWS;
            if (fits && !member.getKey().equals("key")) {
                columns.add(new Column(member.getKey(), Words.of(member.getKey()), shape));
            }
        }
        return columns.isEmpty() ? FieldShape.of(Kind.CLOSED) : FieldShape.rows(columns);
    }
}
