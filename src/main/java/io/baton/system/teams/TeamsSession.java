package io.baton.system.teams;

import io.baton.system.PlainClient;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** A workflow needs no signature, its address is the secret. */
@Singleton
@Named("teamsSession")
@Unremovable
public class TeamsSession implements HttpClientConfigurer {

    @Override
    public void configureHttpClient(HttpClientBuilder builder) {
        PlainClient.configure(builder);
    }
}
