/** YAML files as trees whose every node knows its line; knows nothing of routes. */
@NullMarked
package io.baton.check.yaml;

import org.jspecify.annotations.NullMarked;
