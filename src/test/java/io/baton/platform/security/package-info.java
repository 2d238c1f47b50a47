/** Proofs of who is let in. */
@NullMarked
package io.baton.platform.security;

import org.jspecify.annotations.NullMarked;
