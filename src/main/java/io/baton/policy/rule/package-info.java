/** Paths, values and conditions over the canonical data, as small immutable terms; knows no file, no definition and no handoff. */
@NullMarked
package io.baton.policy.rule;

import org.jspecify.annotations.NullMarked;
