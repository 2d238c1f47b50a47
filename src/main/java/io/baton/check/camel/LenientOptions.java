package io.baton.check.camel;

import io.baton.check.Finding;
import io.baton.check.route.RouteFile;
import io.baton.check.yaml.YamlNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.EndpointUriFactory;

/**
 * Options of an HTTP call that are all but spelt like one of Camel's: Camel takes a misspelt option for a query
 * parameter and sends it to the vendor without a word.
 */
final class LenientOptions {

    private static final int SLIP = 2;
    /** What the HTTP component reads itself, before the options it lists. */
    private static final Set<String> UNLISTED =
            Set.of("connectionRequestTimeout", "connectTimeout", "responseTimeout", "soTimeout");

    private final Set<String> known;

    LenientOptions(CamelContext context) {
        EndpointUriFactory http = context.getCamelContextExtension().getEndpointUriFactory("https");
        this.known = new TreeSet<>(UNLISTED);
        known.addAll(http == null ? Set.of() : http.propertyNames());
    }

    Stream<Finding> check(RouteFile file) {
        return file.yaml().root().stream()
                .flatMap(YamlNode::all)
                .filter(node -> isHttp(node.textOf("uri")))
                .flatMap(node -> node.get("parameters").stream())
                .flatMap(parameters -> parameters.members().entrySet().stream())
                .flatMap(option -> near(option.getKey()).stream()
                        .map(name -> file.finding(
                                option.getValue().line(),
                                "camel",
                                "'" + option.getKey()
                                        + "' is no option of an HTTP call and would go to the vendor as a query",
                                "did you mean " + name + "?")));
    }

    private static boolean isHttp(String uri) {
        return uri.startsWith("http:") || uri.startsWith("https:") || uri.startsWith("{{");
    }

    private Optional<String> near(String option) {
        return known.contains(option)
                ? Optional.empty()
                : known.stream()
                        .filter(name -> name.length() > 2 * SLIP && distance(option, name) <= SLIP)
                        .findFirst();
    }

    /** How many letters must be put in, left out or exchanged to make one word the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(diagonal + same, Math.min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[other.length()];
    }
}
