/** A trace for each handoff, over steps, pauses and restarts. */
@NullMarked
package io.baton.insight.trace;

import org.jspecify.annotations.NullMarked;
