/**
 * The operator's commands, {@code baton handoffs|show|retry|…}: a thin client of the HTTP API. Of other rooms it knows the
 * policy's explainer, which works without a server, and the words for lengths of time.
 */
@NullMarked
package io.baton.console;

import org.jspecify.annotations.NullMarked;
