package io.baton.check.camel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;

/**
 * Puts a harmless value where a setting has none, so that a route can be built without the secrets and addresses of
 * the place where it will run. Lines stay as they are. Whether the setting is declared is another rule's question.
 */
final class StandIns {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}:?!]+)}}");

    private final CamelContext context;

    StandIns(CamelContext context) {
        this.context = context;
    }

    String fill(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(isSet(found.group(1)) ? found.group() : standIn(found.group(1))));
    }

    private boolean isSet(String key) {
        Optional<String> value = context.getPropertiesComponent().resolveProperty(key);
        return value.isPresent();
    }

    /** A number is also a text, a duration and a name; an address must look like one. */
    private static String standIn(String key) {
        return key.endsWith("url") ? "http://localhost" : "1";
    }
}
