package io.baton.platform;

import io.baton.check.CheckApplication;
import io.baton.console.Console;
import io.baton.demo.DemoApplication;
import io.baton.platform.store.EmbeddedStore;
import io.baton.platform.store.GivenStore;
import io.baton.twin.Twins;
import io.baton.twin.TwinsCommand;
import io.baton.twin.TwinsOptions;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;

/** The one program: {@code baton [serve|run|twins|check]}, and the commands of operators. */
@QuarkusMain
public final class Main {

    private static final Path STORE = Path.of("data", "postgres");
    private static final Path TWINS = Path.of("data", "twins");
    private static final String USAGE = """
        baton            serve: run the handoffs of this folder's routes/, mappings/ and config/
        baton run        the same with twins of the vendor systems, demo deals and a timeline
        baton twins      only the twins, on ports of their own
        baton check      check routes, mappings and config; exit code 1 on any fault
        """ + Console.USAGE;

    private Main() {}

    public static void main(String... args) {
        String command = args.length == 0 ? "serve" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (command) {
            case "serve" -> serve();
            case "run" -> demo();
            case "twins" -> System.exit(new TwinsCommand(Clock.systemUTC()).run(rest, System.out));
            case "check" -> check(rest);
            default -> console(command, rest);
        }
    }

    private static void serve() {
        prepareStore();
        Quarkus.run();
    }

    private static void demo() {
        System.setProperty("quarkus.profile", "sandbox");
        prepareStore();
        Twins twins = Twins.start(TwinsOptions.sandbox(TWINS, Clock.systemUTC()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(twins), "stop-twins"));
        Quarkus.run(DemoApplication.class);
    }

    /** After Baton, which takes leave of the systems it has signed in to. */
    private static void stop(Twins twins) {
        Application baton = Application.currentApplication();
        if (baton != null) {
            baton.awaitShutdown();
        }
        twins.close();
    }

    /** No store, no port, no route: only what can be read. */
    private static void check(String... options) {
        System.setProperty("quarkus.datasource.jdbc.url", "jdbc:postgresql://never-connected.invalid/");
        System.setProperty("quarkus.flyway.migrate-at-start", "false");
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.log.level", "ERROR");
        System.setProperty("baton.live.load", "false");
        System.setProperty("quarkus.profile", "sandbox"); // an operator's own settings come before the sandbox's
        Quarkus.run(CheckApplication.class, options);
    }

    private static void prepareStore() {
        if (!GivenStore.isGiven()) {
            EmbeddedStore store = EmbeddedStore.open(STORE);
            System.setProperty("quarkus.datasource.jdbc.url", store.url());
            System.setProperty("quarkus.datasource.username", "postgres");
        }
    }

    /** A client of a running Baton: no store and no port of its own. */
    private static void console(String command, String... rest) {
        if (!Console.knows(command)) {
            System.out.print(USAGE);
            System.exit(2);
        }
        System.exit(new Console(System.getenv(), System.in, System.out, System.err).run(command, rest));
    }
}
