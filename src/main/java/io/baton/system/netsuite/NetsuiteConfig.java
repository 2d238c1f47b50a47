package io.baton.system.netsuite;

import io.smallrye.config.ConfigMapping;

/** The NetSuite account. */
@ConfigMapping(prefix = "baton.netsuite")
public interface NetsuiteConfig {

    /** Where it answers, such as {@code https://1234567.suitetalk.api.netsuite.com}. */
    String url();

    /** The integration record's client id. */
    String clientId();

    /** The integration record's client secret. */
    String clientSecret();
}
