/** Pages for people: what stands around each of them, and what they need from the other rooms, as seams. */
@NullMarked
package io.baton.dashboard;

import org.jspecify.annotations.NullMarked;
