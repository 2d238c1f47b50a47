/** What the policy says of one deal, as data that people and programs read; computed by {@link io.baton.policy.Explainer}. */
@NullMarked
package io.baton.policy.explain;

import org.jspecify.annotations.NullMarked;
