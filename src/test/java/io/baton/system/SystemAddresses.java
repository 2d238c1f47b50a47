package io.baton.system;

import io.baton.system.bamboohr.BamboohrConfig;
import io.baton.system.netsuite.NetsuiteConfig;
import io.baton.system.redmine.RedmineConfig;
import io.baton.system.slack.SlackConfig;
import io.baton.system.teams.TeamsConfig;
import java.util.Optional;

/** Where the systems are in a test, and with what they are entered. */
public record SystemAddresses(
        String salesforce, String netsuite, String redmine, String bamboohr, String slack, String secret) {

    static final String CLIENT = "baton";

    NetsuiteConfig netsuiteConfig() {
        return new NetsuiteConfig() {
            @Override
            public Optional<String> url() {
                return Optional.of(netsuite);
            }

            @Override
            public Optional<String> clientId() {
                return Optional.of(CLIENT);
            }

            @Override
            public Optional<String> clientSecret() {
                return Optional.of(secret);
            }
        };
    }

    RedmineConfig redmineConfig() {
        return new RedmineConfig() {
            @Override
            public Optional<String> url() {
                return Optional.of(redmine);
            }

            @Override
            public Optional<String> apiKey() {
                return Optional.of(secret);
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
            public Optional<String> url() {
                return Optional.of(bamboohr);
            }

            @Override
            public Optional<String> company() {
                return Optional.of(CLIENT);
            }

            @Override
            public Optional<String> apiKey() {
                return Optional.of(secret);
            }
        };
    }

    SlackConfig slackConfig() {
        return () -> Optional.of(slack);
    }

    /** The same address: both take a post. */
    TeamsConfig teamsConfig() {
        return () -> Optional.of(slack);
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
