/** What the workflow behind a Teams channel answers. */
@NullMarked
package io.baton.system.teams;

import org.jspecify.annotations.NullMarked;
