/** Who may do what: machine tokens, demo users of the sandbox, rights by role; everything is denied until allowed here. */
@NullMarked
package io.baton.platform.security;

import org.jspecify.annotations.NullMarked;
