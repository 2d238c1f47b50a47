package io.baton.twin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * How the twins are started. The control listens at the base port, Salesforce one above it and so on in the order
 * of {@link Twins#SYSTEMS}; a base port of 0 gives each any that is free. State is kept in the folder. The seed
 * decides what faults do by chance.
 */
public record TwinsOptions(String host, int basePort, Path folder, long seed, Duration tokenLife, Clock clock) {

    /** The base port of the sandbox. */
    public static final int SANDBOX_PORT = 8090;

    /** Any free ports on this machine, tokens of 30 minutes, seed 1. */
    public static TwinsOptions anyPorts(Path folder, Clock clock) {
        return new TwinsOptions("127.0.0.1", 0, folder, 1, Duration.ofMinutes(30), clock);
    }

    /** The sandbox's ports on this machine. */
    public static TwinsOptions sandbox(Path folder, Clock clock) {
        return anyPorts(folder, clock).withBasePort(SANDBOX_PORT);
    }

    public TwinsOptions withHost(String value) {
        return new TwinsOptions(value, basePort, folder, seed, tokenLife, clock);
    }

    public TwinsOptions withBasePort(int value) {
        return new TwinsOptions(host, value, folder, seed, tokenLife, clock);
    }

    public TwinsOptions withFolder(Path value) {
        return new TwinsOptions(host, basePort, value, seed, tokenLife, clock);
    }

    public TwinsOptions withSeed(long value) {
        return new TwinsOptions(host, basePort, folder, value, tokenLife, clock);
    }

    public TwinsOptions withTokenLife(Duration value) {
        return new TwinsOptions(host, basePort, folder, seed, value, clock);
    }
}
