package io.baton.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.journal.Json;
import io.baton.twin.journal.Placeholders;
import io.baton.twin.netsuite.NetSuiteTwin;
import io.baton.twin.salesforce.SalesforceTwin;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs deals in the Salesforce twin, one at a time or many from a template, and prepares the ERP for them. */
final class Deals {

    private static final int MOST = 100_000;
    private static final Pattern ACCOUNT = Pattern.compile("\\{account\\.(\\w+)}");

    private final SalesforceTwin salesforce;
    private final NetSuiteTwin netsuite;
    private final Placeholders placeholders;

    Deals(SalesforceTwin salesforce, NetSuiteTwin netsuite, Clock clock) {
        this.salesforce = salesforce;
        this.netsuite = netsuite;
        this.placeholders = new Placeholders(clock);
    }

    /** Signs what the order says; answers the ids made. {@link IllegalArgumentException} says what is wrong with it. */
    ObjectNode sign(JsonNode order) {
        ObjectNode answer = Json.object();
        ArrayNode deals = answer.putArray("deals");
        String name = Json.text(order, "template");
        if (name == null) {
            deals.add(signOne(placeholders.resolve(order), order.path("prepare")));
        } else {
            signMany(DealTemplates.read(name), name, order, deals);
        }
        return answer.put("count", deals.size());
    }

    private void signMany(ObjectNode template, String name, JsonNode order, ArrayNode deals) {
        String prefix = Json.text(order, "prefix");
        int count = order.path("count").asInt(1);
        int from = order.path("from").asInt(1);
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count is from 1 to " + MOST);
        }
        JsonNode merged = DealTemplates.merged(
                template.path("deal"), order.path("merge").isObject() ? order.path("merge") : Json.object());
        JsonNode deal = placeholders.resolve(merged);
        for (int number = from; number < from + count; number++) {
            String mark = mark(prefix == null ? "" : prefix, count, number);
            deals.add(signOne(DealCopies.copy(deal, name, mark), template.path("prepare")));
        }
    }

    /** What tells one deal of a template from the next; nothing where there is only the one. */
    private static String mark(String prefix, int count, int number) {
        if (prefix.isEmpty() && count == 1) {
            return "";
        }
        return (prefix.isEmpty() ? "" : prefix + "-") + "%04d".formatted(number);
    }

    private ObjectNode signOne(JsonNode deal, JsonNode prepare) {
        if (!deal.path("opportunity").isObject()) {
            throw new IllegalArgumentException("a deal has an opportunity, or names a template");
        }
        ObjectNode ids = salesforce.sign(deal);
        prepare(prepare, deal, Json.text(ids, "account"));
        return ids;
    }

    private void prepare(JsonNode prepare, JsonNode deal, @Nullable String accountId) {
        for (Map.Entry<String, JsonNode> records : prepare.path("netsuite").properties()) {
            for (JsonNode each : records.getValue()) {
                if (filled(each, deal, accountId) instanceof ObjectNode fields) {
                    netsuite.prepare(records.getKey(), fields);
                }
            }
        }
    }

    private static JsonNode filled(JsonNode node, JsonNode deal, @Nullable String accountId) {
        ObjectNode filled = Json.object();
        node.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isTextual()) {
                filled.put(entry.getKey(), filled(value.asText(), deal, accountId));
            } else {
                filled.set(entry.getKey(), value);
            }
        });
        return filled;
    }

    private static String filled(String text, JsonNode deal, @Nullable String accountId) {
        return ACCOUNT.matcher(text).replaceAll(found -> {
            String value = found.group(1).equals("Id")
                    ? accountId
                    : deal.path("account").path(found.group(1)).asText();
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
    }
}
