package io.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.system.salesforce.OwnChanges;
import io.baton.system.salesforce.SalesforceConfig;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnChangesTest {

    private final OwnChanges own = new OwnChanges(new Named("baton"));

    @Test
    void a_change_whose_client_is_ours_is_ours() {
        assertThat(own.made("com/salesforce/api/rest/60.0;client=baton")).isTrue();
        assertThat(new OwnChanges(new Named("night-shift")).made("com/salesforce/api/rest/60.0;client=baton"))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "com/salesforce/api/rest/60.0",
                "com/salesforce/api/rest/60.0;client=baton-2",
                "client",
                "baton"
            })
    void any_other_is_not(String origin) {
        assertThat(own.made(origin)).isFalse();
    }

    private record Named(String clientName) implements SalesforceConfig {
        @Override
        public Optional<String> url() {
            return Optional.empty();
        }

        @Override
        public Optional<String> clientId() {
            return Optional.empty();
        }

        @Override
        public Optional<String> clientSecret() {
            return Optional.empty();
        }

        @Override
        public String apiVersion() {
            return "60.0";
        }
    }
}
