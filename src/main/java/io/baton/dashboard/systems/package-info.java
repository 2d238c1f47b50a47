/** The systems around Baton. */
@NullMarked
package io.baton.dashboard.systems;

import org.jspecify.annotations.NullMarked;
