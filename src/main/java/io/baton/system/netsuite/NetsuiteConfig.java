package io.baton.system.netsuite;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The NetSuite account. Needed only by the roles it plays. */
@ConfigMapping(prefix = "baton.netsuite")
public interface NetsuiteConfig {

    /** Where it answers, such as {@code https://1234567.suitetalk.api.netsuite.com}. */
    Optional<String> url();

    /** The integration record's client id. */
    Optional<String> clientId();

    /** The integration record's client secret. */
    Optional<String> clientSecret();
}
