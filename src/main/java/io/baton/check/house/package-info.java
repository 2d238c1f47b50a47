/** The check of what stands around the routes: mappings, handoff definitions and settings, and their fit to the routes. */
@NullMarked
package io.baton.check.house;

import org.jspecify.annotations.NullMarked;
