/** The Idempotency-Key header: a repeated request gets the first answer again, and has no second effect. */
@NullMarked
package io.baton.api.idempotency;

import org.jspecify.annotations.NullMarked;
