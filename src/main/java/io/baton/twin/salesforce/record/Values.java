package io.baton.twin.salesforce.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;

/** Brings what a caller sent for a field into the form it is kept in, or refuses it. */
final class Values {

    private final Store store;

    Values(Store store) {
        this.store = store;
    }

    JsonNode kept(Field field, JsonNode sent, Actor actor) {
        if (sent.isNull() || (sent.isTextual() && sent.asText().isEmpty())) {
            return field.type() == Field.Type.BOOLEAN ? BooleanNode.FALSE : NullNode.getInstance();
        }
        if (sent.isContainerNode()) {
            throw wrongType(field, sent);
        }
        return switch (field.type()) {
            case TEXT -> text(field, sent, actor);
            case NUMBER -> number(field, sent);
            case BOOLEAN -> bool(field, sent);
            case DATE -> date(field, sent);
            case DATETIME -> datetime(field, sent);
            case ID, REFERENCE -> reference(field, sent);
        };
    }

    private static JsonNode text(Field field, JsonNode sent, Actor actor) {
        String text = sent.asText();
        if (!actor.byHand() && text.length() > field.length()) {
            String message = field.name() + ": data value too large: " + text.substring(0, 40) + " (max length="
                    + field.length() + ")";
            throw Errors.refused(400, "STRING_TOO_LONG", message, field.name());
        }
        return sent.isTextual() ? sent : TextNode.valueOf(text);
    }

    private static JsonNode number(Field field, JsonNode sent) {
        try {
            return sent.isNumber() ? sent : DecimalNode.valueOf(new BigDecimal(sent.asText()));
        } catch (NumberFormatException e) {
            throw wrongType(field, sent);
        }
    }

    private static JsonNode bool(Field field, JsonNode sent) {
        String text = sent.asText();
        if (!text.equals("true") && !text.equals("false")) {
            throw wrongType(field, sent);
        }
        return BooleanNode.valueOf(text.equals("true"));
    }

    private static JsonNode date(Field field, JsonNode sent) {
        if (!Instants.isDate(sent.asText())) {
            throw wrongType(field, sent);
        }
        return sent;
    }

    private static JsonNode datetime(Field field, JsonNode sent) {
        String normal = Instants.normal(sent.asText());
        if (normal == null) {
            throw wrongType(field, sent);
        }
        return TextNode.valueOf(normal);
    }

    private JsonNode reference(Field field, JsonNode sent) {
        String id = RecordIds.full(sent.asText());
        String target = field.target();
        if (target != null && store.table(target).find(id) == null) {
            throw Errors.refused(400, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", field.name());
        }
        return TextNode.valueOf(id);
    }

    private static RuntimeException wrongType(Field field, JsonNode sent) {
        String type = field.type().name().toLowerCase(Locale.ROOT);
        String kind = sent.getNodeType().name();
        return Errors.notJson("Cannot deserialize instance of " + type + " from VALUE_" + kind + " value " + sent
                + " or request may be missing a required field at [field " + field.name() + "]");
    }
}
