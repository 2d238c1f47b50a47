package io.baton.system.netsuite;

import io.baton.system.PlainClient;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * Signs calls to NetSuite with its token, and once more with a new one when the token is refused. camel-http's own
 * OAuth keeps a token for every address and never drops a refused one, hence this.
 */
@Singleton
@Named("netsuiteSession")
@Unremovable
public class NetsuiteSession implements HttpClientConfigurer {

    private static final int UNAUTHORISED = 401;

    private final NetsuiteToken token;

    @Inject
    public NetsuiteSession(NetsuiteToken token) {
        this.token = token;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder builder) {
        PlainClient.configure(builder);
        builder.addExecInterceptorFirst("netsuite-token", this::call);
    }

    private ClassicHttpResponse call(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        String first = token.current();
        ClassicHttpResponse answer = chain.proceed(signed(request, first), scope);
        if (answer.getCode() != UNAUTHORISED || !repeatable(request)) {
            return answer;
        }
        EntityUtils.consume(answer.getEntity());
        answer.close();
        return chain.proceed(signed(request, token.insteadOf(first)), scope);
    }

    /** A copy, since the chain adds headers of its own that may be there only once. */
    private static ClassicHttpRequest signed(ClassicHttpRequest request, String token) {
        ClassicHttpRequest copy = ClassicRequestBuilder.copy(request).build();
        copy.setHeader("Authorization", "Bearer " + token);
        return copy;
    }

    private static boolean repeatable(ClassicHttpRequest request) {
        return request.getEntity() == null || request.getEntity().isRepeatable();
    }
}
