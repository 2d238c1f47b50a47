package io.baton.system;

import io.baton.handoff.Fence;
import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/** What every HTTP client of ours leaves out, since the ledger decides what is repeated and nothing else may. */
public final class PlainClient {

    private PlainClient() {}

    /** No silent repeats, no redirects to elsewhere, no cookies that tie calls, nothing sent after the lease. */
    public static void configure(HttpClientBuilder builder) {
        builder.disableAutomaticRetries();
        builder.disableRedirectHandling();
        builder.disableCookieManagement();
        // Innermost, after the connection was made: as little time as can be between this look and the write.
        builder.addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "fence", PlainClient::fenced);
    }

    private static ClassicHttpResponse fenced(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Fence.pass();
        if (request.getEntity() != null) {
            request.setEntity(new FencedEntity(request.getEntity()));
        }
        return chain.proceed(request, scope);
    }
}
