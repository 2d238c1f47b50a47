/** Answers the ledger's questions at its gates from the handoff definitions in {@code config/handoffs}; has no effect of its own. */
@NullMarked
package io.baton.policy;

import org.jspecify.annotations.NullMarked;
