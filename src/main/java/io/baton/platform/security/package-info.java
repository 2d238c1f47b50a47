/**
 * Who may do what: machine tokens, people by their issuer, demo users of the sandbox, rights by role; everything is denied
 * until allowed here. A room with pages takes the caller from {@code SecurityIdentity}, needs nothing in its forms, and has an
 * element {@code #notice} for what {@link io.baton.platform.security.AskToSignIn} says when a session ended under a form.
 */
@NullMarked
package io.baton.platform.security;

import org.jspecify.annotations.NullMarked;
