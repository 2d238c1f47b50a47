package io.baton.twin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the twins for a test class, fresh before each test. */
final class RunningTwins implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final Clock clock;
    private Twins running;

    RunningTwins() {
        this(Clock.systemUTC());
    }

    RunningTwins(Clock clock) {
        this.clock = clock;
    }

    Twins get() {
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        try {
            running = Twins.start(TwinsOptions.anyPorts(Files.createTempDirectory("twins"), clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        running.clearFaults();
        running.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running.close();
    }
}
