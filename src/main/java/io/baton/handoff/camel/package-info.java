/** The only rooms where an Exchange meets the ledger: the {@code handoff:} component and durable steps. */
@NullMarked
package io.baton.handoff.camel;

import org.jspecify.annotations.NullMarked;
