/** Rooms that the API's tests stand on: everything in memory. */
@NullMarked
package io.baton.api.fake;

import org.jspecify.annotations.NullMarked;
