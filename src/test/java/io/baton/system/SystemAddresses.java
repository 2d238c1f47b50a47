package io.baton.system;

import io.baton.system.bamboohr.BamboohrConfig;
import io.baton.system.netsuite.NetsuiteConfig;
import io.baton.system.redmine.RedmineConfig;
import io.baton.system.slack.SlackConfig;

/** Where the systems are in a test, and with what they are entered. */
public record SystemAddresses(
        String salesforce, String netsuite, String redmine, String bamboohr, String slack, String secret) {

    static final String CLIENT = "baton";

    NetsuiteConfig netsuiteConfig() {
        return new NetsuiteConfig() {
            @Override
            public String url() {
                return netsuite;
            }

            @Override
            public String clientId() {
                return CLIENT;
            }

            @Override
            public String clientSecret() {
                return secret;
            }
        };
    }

    RedmineConfig redmineConfig() {
        return new RedmineConfig() {
            @Override
            public String url() {
                return redmine;
            }

            @Override
            public String apiKey() {
                return secret;
            }

            @Override
            public int keyField() {
                return 1;
            }
        };
    }

    BamboohrConfig bamboohrConfig() {
        return new BamboohrConfig() {
            @Override
            public String url() {
                return bamboohr;
            }

            @Override
            public String company() {
                return CLIENT;
            }

            @Override
            public String apiKey() {
                return secret;
            }
        };
    }

    SlackConfig slackConfig() {
        return () -> slack;
    }

    static HttpConfig httpConfig() {
        return new HttpConfig() {
            @Override
            public long connectTimeout() {
                return 2000;
            }

            @Override
            public long responseTimeout() {
                return 2000;
            }
        };
    }
}
