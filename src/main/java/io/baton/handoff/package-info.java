/** The ledger: handoffs, steps, leases, retries, recovery and audit; knows no vendor, no policy and no page. */
@NullMarked
package io.baton.handoff;

import org.jspecify.annotations.NullMarked;
