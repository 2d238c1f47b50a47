package io.baton.platform;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock, in UTC; everything that needs the time takes it from here, so that tests can set it. */
@ApplicationScoped
public class Clocks {

    @Produces
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
