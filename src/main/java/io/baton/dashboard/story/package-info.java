/** A handoff's page: its story, its objects, its next action, and what operators do to it. */
@NullMarked
package io.baton.dashboard.story;

import org.jspecify.annotations.NullMarked;
