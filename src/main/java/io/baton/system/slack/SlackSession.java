package io.baton.system.slack;

import io.baton.system.PlainClient;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** Slack's webhook needs no signature, its address is the secret. */
@Singleton
@Named("slackSession")
@Unremovable
public class SlackSession implements HttpClientConfigurer {

    @Override
    public void configureHttpClient(HttpClientBuilder builder) {
        PlainClient.configure(builder);
    }
}
