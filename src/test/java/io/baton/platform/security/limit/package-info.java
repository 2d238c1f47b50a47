/** Proofs that budgets hold. */
@NullMarked
package io.baton.platform.security.limit;

import org.jspecify.annotations.NullMarked;
