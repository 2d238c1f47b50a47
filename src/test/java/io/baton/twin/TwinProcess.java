package io.baton.twin;

import java.nio.file.Path;
import java.time.Clock;

/** The twins as a process of their own, to be killed; the first line it prints is Redmine's address. */
final class TwinProcess {

    private TwinProcess() {}

    public static void main(String... args) {
        Twins twins = Twins.start(TwinsOptions.anyPorts(Path.of(args[0]), Clock.systemUTC()));
        System.out.println(twins.url("redmine"));
    }
}
