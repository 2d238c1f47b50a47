package io.baton.twin;

import io.baton.twin.http.Credentials;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;

/** {@code baton twins [--port 8090] [--data data/twins] [--host 127.0.0.1] [--seed 1]}: the twins until a signal comes. */
public final class TwinsCommand {

    private static final Path FOLDER = Path.of("data", "twins");

    private final Clock clock;

    public TwinsCommand(Clock clock) {
        this.clock = clock;
    }

    /** Runs until the process is told to end; answers the exit status. */
    public int run(String[] args, PrintStream out) {
        TwinsOptions options;
        try {
            options = options(args);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println("baton twins [--port 8090] [--data data/twins] [--host 127.0.0.1] [--seed 1]");
            return 2;
        }
        Twins twins = Twins.start(options);
        Twins.SYSTEMS.forEach(system -> out.printf("%-11s %s%n", system, twins.url(system)));
        out.printf(
                "client %s, secret and API keys %s; state in %s%n",
                Credentials.CLIENT_ID, Credentials.SECRET, options.folder());
        awaitSignal(twins);
        return 0;
    }

    private TwinsOptions options(String[] args) {
        TwinsOptions options = TwinsOptions.sandbox(FOLDER, clock);
        Iterator<String> words = Arrays.asList(args).iterator();
        while (words.hasNext()) {
            String option = words.next();
            if (!words.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            options = with(options, option, words.next());
        }
        return options;
    }

    private static TwinsOptions with(TwinsOptions options, String option, String value) {
        return switch (option) {
            case "--port" -> options.withBasePort(Integer.parseInt(value));
            case "--data" -> options.withFolder(Path.of(value));
            case "--host" -> options.withHost(value);
            case "--seed" -> options.withSeed(Long.parseLong(value));
            default -> throw new IllegalArgumentException("unknown option " + option);
        };
    }

    private static void awaitSignal(Twins twins) {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            twins.close();
            ended.countDown();
        }));
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            twins.close();
        }
    }
}
