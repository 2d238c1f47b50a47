/** An engagement: all handoffs of one contract. */
@NullMarked
package io.baton.dashboard.engagement;

import org.jspecify.annotations.NullMarked;
