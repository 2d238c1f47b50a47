/** The same figures, and what is under way, for Prometheus. */
@NullMarked
package io.baton.insight.meter;

import org.jspecify.annotations.NullMarked;
