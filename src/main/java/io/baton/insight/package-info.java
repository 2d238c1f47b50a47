/** Measures over the ledger: what handoffs took, where they wait, how they fail. Reads the ledger and writes tables of its own. */
@NullMarked
package io.baton.insight;

import org.jspecify.annotations.NullMarked;
