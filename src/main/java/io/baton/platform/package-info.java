/** Clock, ids, JSON, problem+json, security and the program's ways in; knows no handoff and no vendor. */
@NullMarked
package io.baton.platform;

import org.jspecify.annotations.NullMarked;
