package io.baton.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** The table {@code rights.yaml}: who may call what. */
public final class RightsTable {

    /** Everyone there can be. */
    public static final Set<String> KINDS =
            Set.of("anonymous", "stranger", "viewer", "owner", "other-owner", "operator", "integration");

    private static final Path FILE = Path.of("src/test/resources/rights.yaml");
    private static final Set<String> PLAIN = Set.of("stranger", "viewer", "operator", "integration");

    private RightsTable() {}

    /**
     * One line of the table.
     *
     * @param call method and path as the resource names it
     * @param id what stands for the path's parameter, by a name the test knows; empty for none
     * @param query what is asked, empty for nothing
     * @param owner the role that is the owner here
     * @param body what is sent, empty for nothing; {@code event} for an event
     * @param may who is let in
     */
    public record Row(String call, String id, String query, String owner, String body, Set<String> may) {

        /** What a caller with this one role is in this line. */
        public String kind(String role) {
            return PLAIN.contains(role) ? role : role.equals(owner) ? "owner" : "other-owner";
        }

        public String method() {
            return call.substring(0, call.indexOf(' '));
        }

        public String path() {
            return call.substring(call.indexOf(' ') + 1);
        }

        @Override
        public String toString() {
            return id.isEmpty() ? call : call + " of " + id;
        }
    }

    /** Every row, in the order of the file. */
    public static List<Row> rows() {
        try {
            return StreamSupport.stream(new YAMLMapper().readTree(FILE.toFile()).spliterator(), false)
                    .map(RightsTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(JsonNode row) {
        return new Row(
                row.path("call").asText(),
                row.path("id").asText(""),
                row.path("query").asText(""),
                row.path("owner").asText("contract-operations"),
                row.path("body").asText(""),
                may(row.path("may")));
    }

    private static Set<String> may(JsonNode may) {
        Set<String> kinds = new TreeSet<>(KINDS);
        if (may.isArray()) {
            kinds.clear();
            may.forEach(kind -> kinds.add(kind.asText()));
        } else if (may.asText().equals("signed-in")) {
            kinds.remove("anonymous");
        } else if (!may.asText().equals("everyone")) {
            throw new IllegalArgumentException("may: " + may);
        }
        return kinds;
    }
}
