/** The operator's commands, {@code baton handoffs|show|retry|…}: a thin client of the HTTP API that knows no other room. */
@NullMarked
package io.baton.console;

import org.jspecify.annotations.NullMarked;
