package io.baton.system;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** What every HTTP client of ours leaves out, since the ledger decides what is repeated and nothing else may. */
public final class PlainClient {

    private PlainClient() {}

    /** No silent repeats, no redirects to elsewhere, no cookies that tie calls to each other. */
    public static void configure(HttpClientBuilder builder) {
        builder.disableAutomaticRetries();
        builder.disableRedirectHandling();
        builder.disableCookieManagement();
    }
}
