package io.baton.check.route;

import io.baton.check.Finding;
import java.util.stream.Stream;

/** One set of house rules over all route files. Pure: the same files give the same findings. */
public interface RouteRule {

    Stream<Finding> check(Routes routes);
}
