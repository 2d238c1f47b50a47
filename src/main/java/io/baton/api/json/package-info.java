/** Reads JSON from outside: strictly, within limits, and saying where it went wrong. */
@NullMarked
package io.baton.api.json;

import org.jspecify.annotations.NullMarked;
