/** What Slack's webhook answers. */
@NullMarked
package io.baton.system.slack;

import org.jspecify.annotations.NullMarked;
