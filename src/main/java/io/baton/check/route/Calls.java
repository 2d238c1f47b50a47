package io.baton.check.route;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts the calls that leave the process, through every {@code direct:} route. Where several vendors answer the same
 * operation the one with most calls counts; what repeats counts as many.
 */
final class Calls {

    /** More than one; how many cannot be said. */
    static final int MANY = 100;

    private final Routes routes;

    Calls(Routes routes) {
        this.routes = routes;
    }

    /** The calls inside the step's own braces; what stands in a step below it is that step's. */
    int inside(Eip step) {
        return branches(step, new HashSet<>());
    }

    /** The calls of a node that no step inside it holds. */
    int of(Eip eip) {
        return of(eip, new HashSet<>());
    }

    private int of(Eip eip, Set<String> seen) {
        if (eip.isStep()) {
            return 0;
        }
        int inside = branches(eip, seen);
        return Math.min(MANY, own(eip, seen) + inside);
    }

    /** A plain read has no effect to repeat, so that a create may be preceded by its read-back in one step. */
    private static boolean reads(Eip eip) {
        return eip.node()
                .get("parameters")
                .filter(options -> "GET".equals(options.textOf("httpMethod")))
                .isPresent();
    }

    private int own(Eip eip, Set<String> seen) {
        if (reads(eip)) {
            return 0;
        }
        if (Set.of("recipientList", "routingSlip", "dynamicRouter").contains(eip.name())) {
            return MANY;
        }
        if (eip.name().equals("bean")) {
            return sends(eip.node().textOf("ref") + eip.node().textOf("method")) ? 1 : 0;
        }
        return eip.uri().map(uri -> address(uri, seen)).orElse(0);
    }

    private int address(Uri uri, Set<String> seen) {
        if (uri.isDirect()) {
            return direct(uri.path(), seen);
        }
        boolean bean = "bean".equals(uri.scheme()) && sends(uri.path());
        return bean || uri.leaves() ? 1 : 0;
    }

    private static boolean sends(String bean) {
        String name = bean.toLowerCase(Locale.ROOT);
        return Stream.of("mail", "send", "client").anyMatch(name::contains);
    }

    private int direct(String name, Set<String> seen) {
        if (!seen.add(name)) {
            return 0;
        }
        int most = routes.listeningAt(name).stream()
                .mapToInt(route -> sum(route.flow(), seen))
                .max()
                .orElse(0);
        seen.remove(name);
        return most;
    }

    private int branches(Eip eip, Set<String> seen) {
        Stream<Integer> each = eip.branches().stream().map(branch -> sum(branch, seen));
        return switch (eip.name()) {
            case "choice" -> each.max(Integer::compare).orElse(0);
            case "split", "loop" -> each.anyMatch(calls -> calls > 0) ? MANY : 0;
            default -> each.mapToInt(Integer::intValue).sum();
        };
    }

    private int sum(List<Eip> flow, Set<String> seen) {
        return Math.min(MANY, flow.stream().mapToInt(eip -> of(eip, seen)).sum());
    }
}
