/** Loads the route files of the running program, after the check, and again when they change. */
@NullMarked
package io.baton.check.live;

import org.jspecify.annotations.NullMarked;
