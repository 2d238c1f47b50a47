package io.baton.platform.problem;

import io.vertx.ext.web.RoutingContext;

/** What becomes of a request whose caller is not signed in, or no longer. */
public interface NotSignedIn {

    /** Ends the exchange, so that a program reads a problem and a person can sign in. Once an exchange is ended it does nothing. */
    void answer(RoutingContext exchange);
}
