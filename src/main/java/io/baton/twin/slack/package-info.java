/** The Slack twin: one incoming webhook; knows no other twin. */
@NullMarked
package io.baton.twin.slack;

import org.jspecify.annotations.NullMarked;
