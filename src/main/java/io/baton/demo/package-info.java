/** The narrator of {@code baton run}: signs the demo deals, tells how they travel, then steps aside; sees Baton only over its API. */
@NullMarked
package io.baton.demo;

import org.jspecify.annotations.NullMarked;
