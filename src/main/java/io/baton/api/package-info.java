/** What the HTTP API needs from the other rooms, as seams, and what it shows, as records. */
@NullMarked
package io.baton.api;

import org.jspecify.annotations.NullMarked;
