/** The board: every open handoff by where it stands, and what is shown and filtered on it. */
@NullMarked
package io.baton.dashboard.flow;

import org.jspecify.annotations.NullMarked;
