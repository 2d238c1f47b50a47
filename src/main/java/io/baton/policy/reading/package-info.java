/** Reads handoff definitions and the calendars they name from YAML and names every fault by file and line; evaluates nothing. */
@NullMarked
package io.baton.policy.reading;

import org.jspecify.annotations.NullMarked;
