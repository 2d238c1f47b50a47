package io.baton.system.mail;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;

/**
 * A mail as HTML; whatever stands in it is shown as text.
 *
 * @param more what is said below the tasks, empty for nothing
 */
record MailPage(String heading, List<Item> items, String more, String url, String link) implements TemplateInstance {

    /**
     * A task in it.
     *
     * @param url where it is settled; empty for nowhere
     */
    record Item(String title, List<String> facts, List<String> problems, String url) {}

    static MailPage of(JsonNode written) {
        List<Item> items = new ArrayList<>();
        for (JsonNode each : written.path("items")) {
            items.add(new Item(
                    each.path("title").asText(),
                    texts(each.path("facts")),
                    texts(each.path("problems")),
                    each.path("url").asText()));
        }
        return new MailPage(
                written.path("heading").asText(),
                items,
                written.path("more").asText(),
                written.path("url").asText(),
                written.path("link").asText());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
