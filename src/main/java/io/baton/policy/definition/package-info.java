/** What a handoff definition says, as immutable records; knows no file and evaluates no gate. */
@NullMarked
package io.baton.policy.definition;

import org.jspecify.annotations.NullMarked;
