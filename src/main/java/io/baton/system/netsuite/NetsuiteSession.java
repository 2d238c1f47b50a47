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
        sign(request, first);
        ClassicHttpResponse answer = chain.proceed(request, scope);
        if (answer.getCode() != UNAUTHORISED || !repeatable(request)) {
            return answer;
        }
        EntityUtils.consume(answer.getEntity());
        answer.close();
        sign(request, token.insteadOf(first));
        return chain.proceed(request, scope);
    }

    private static void sign(ClassicHttpRequest request, String token) {
        request.setHeader("Authorization", "Bearer " + token);
    }

    private static boolean repeatable(ClassicHttpRequest request) {
        return request.getEntity() == null || request.getEntity().isRepeatable();
    }
}
