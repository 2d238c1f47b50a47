package io.baton.system.salesforce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The Salesforce org, which is the CRM and, with Certinia, the PSA; given on to Camel's salesforce component. Needed only by the roles it plays. */
@ConfigMapping(prefix = "baton.salesforce")
public interface SalesforceConfig {

    /** Where it signs in, such as {@code https://firm.my.salesforce.com}. */
    Optional<String> url();

    /** The connected app's consumer key; its run-as user's rights are Baton's. */
    Optional<String> clientId();

    /** The connected app's consumer secret. */
    Optional<String> clientSecret();

    /** The version of the REST interface. */
    @WithDefault("60.0")
    String apiVersion();

    /** What Baton calls itself in its writes; a change event whose origin names it is Baton's own change. */
    @WithDefault("baton")
    String clientName();
}
