package io.baton.check.camel;

import io.baton.check.route.RouteFile;
import java.util.List;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;

/** What Camel's loader made of one file. */
record Parsed(RouteFile file, List<RouteDefinition> routes, List<RouteConfigurationDefinition> configurations) {}
