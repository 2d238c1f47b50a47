/** How much of a system this process may use, so that all processes on one database keep its limits together. */
@NullMarked
package io.baton.system.guard.limit;

import org.jspecify.annotations.NullMarked;
