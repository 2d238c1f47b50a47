package io.baton.system;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** Signs every call with one header, which therefore never stands on an exchange. */
public abstract class HeaderSession implements HttpClientConfigurer {

    private final String name;
    private final String value;

    protected HeaderSession(String name, String value) {
        this.name = name;
        this.value = value;
    }

    @Override
    public final void configureHttpClient(HttpClientBuilder builder) {
        PlainClient.configure(builder);
        builder.addRequestInterceptorLast((request, entity, context) -> request.setHeader(name, value));
    }
}
