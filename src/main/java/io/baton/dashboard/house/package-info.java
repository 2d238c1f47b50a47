/** The other rooms behind the pages. */
@NullMarked
package io.baton.dashboard.house;

import org.jspecify.annotations.NullMarked;
