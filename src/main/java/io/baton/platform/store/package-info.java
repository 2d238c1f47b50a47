/** The PostgreSQL Baton starts when it is given none. */
@NullMarked
package io.baton.platform.store;

import org.jspecify.annotations.NullMarked;
