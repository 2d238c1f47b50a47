package io.baton.check.route;

import io.baton.check.Finding;
import java.util.List;
import java.util.stream.Stream;

/** A route fits on a screen: at most 120 lines a file, 12 nodes in a row, three levels deep. */
final class Size implements RouteRule {

    private static final int LINES = 120;
    private static final int ROW = 12;
    private static final int DEPTH = 3;

    @Override
    public Stream<Finding> check(Routes routes) {
        Stream<Finding> files = routes.files().stream()
                .filter(file -> file.yaml().length() > LINES)
                .map(file -> file.finding(
                        LINES + 1,
                        "file-length",
                        "the file has " + file.yaml().length() + " lines, more than " + LINES,
                        "move a part to a route of its own and call it with direct:"));
        Stream<Finding> flows = routes.all().stream().flatMap(route -> Stream.concat(rows(route), depths(route)));
        return Stream.concat(files, flows);
    }

    private Stream<Finding> rows(Route route) {
        Stream<List<Eip>> inner = route.eips().flatMap(eip -> eip.branches().stream());
        return Stream.concat(Stream.of(route.flow()), inner)
                .filter(row -> row.size() > ROW)
                .map(row -> route.file()
                        .finding(
                                row.get(ROW).line(),
                                "sequence-length",
                                row.size() + " nodes in a row, more than " + ROW,
                                "move a part to a route of its own and call it with direct:"));
    }

    private Stream<Finding> depths(Route route) {
        return route.eips()
                .filter(eip -> eip.depth() == DEPTH + 1)
                .map(eip -> route.file()
                        .finding(
                                eip.line(),
                                "nesting",
                                "'" + eip.name() + "' stands more than " + DEPTH + " levels deep",
                                "move the inner part to a route of its own and call it with direct:"));
    }
}
