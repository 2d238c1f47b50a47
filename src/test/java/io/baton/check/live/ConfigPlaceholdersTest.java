package io.baton.check.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.camel.component.microprofile.config.CamelMicroProfilePropertiesSource;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfigPlaceholdersTest {

    private static final String KEY = "baton.test.colour";

    private final AtomicInteger loads = new AtomicInteger();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() {
        System.setProperty(KEY, "green");
        camel.getPropertiesComponent().addPropertiesSource(new Everything(loads));
        camel.getRegistry().bind("placeholders", new ConfigPlaceholders());
        camel.start();
    }

    @AfterEach
    void stop() throws IOException {
        camel.close();
        System.clearProperty(KEY);
    }

    @Test
    void a_placeholder_is_what_the_configuration_says_and_empty_when_it_says_nothing() {
        assertThat(camel.resolvePropertyPlaceholders("a {{" + KEY + "}} door")).isEqualTo("a green door");
        assertThat(camel.getPropertiesComponent().resolveProperty("baton.test.nothing"))
                .isEmpty();
    }

    @Test
    void a_placeholder_does_not_load_the_whole_configuration() {
        loads.set(0);

        assertThat(camel.resolvePropertyPlaceholders("{{" + KEY + "}}")).isEqualTo("green");

        assertThat(loads).hasValue(0);
    }

    /** Camel's own source; counts how often all of it is loaded. */
    private static final class Everything extends CamelMicroProfilePropertiesSource {
        private final AtomicInteger loads;

        Everything(AtomicInteger loads) {
            this.loads = loads;
        }

        @Override
        public Properties loadProperties(Predicate<String> filter) {
            loads.incrementAndGet();
            return super.loadProperties(filter);
        }
    }
}
