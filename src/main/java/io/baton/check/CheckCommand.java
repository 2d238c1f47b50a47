package io.baton.check;

import io.baton.check.route.Routes;
import io.baton.check.route.StepKeys;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;

/**
 * {@code baton check}: prints every fault as {@code file:line: rule: what is wrong; what to write instead} and a line
 * that says what was checked; what will be trouble later is printed as a warning. {@code --quick} leaves out Camel's schema and the mappings' cases;
 * {@code --write-step-keys} first adds the keys of new durable steps to {@code routes/step-keys.txt}.
 */
public final class CheckCommand {

    /** All is well. */
    public static final int CLEAN = 0;
    /** There are faults. */
    public static final int FAULTS = 1;
    /** The command itself was misspelt. */
    public static final int MISUSED = 2;

    private static final String WRITE = "--write-step-keys";
    private static final String QUICK = "--quick";

    private final CheckFolders folders;
    private final Set<String> knownKeys;
    private final CamelContext context;
    private final Clock clock;

    public CheckCommand(CheckFolders folders, Set<String> knownKeys, CamelContext context, Clock clock) {
        this.folders = folders;
        this.knownKeys = knownKeys;
        this.context = context;
        this.clock = clock;
    }

    /** Runs the check and returns the exit code. */
    public int run(List<String> args, PrintStream out) {
        if (!Set.of(WRITE, QUICK).containsAll(args)) {
            out.println("usage: baton check [" + QUICK + "] [" + WRITE + "]");
            return MISUSED;
        }
        if (args.contains(WRITE)) {
            Routes routes = Routes.read(folders.routes());
            StepKeys.read(folders.routes()).write(routes).forEach(key -> out.println("added step key " + key));
        }
        BatonCheck check = new BatonCheck(folders, knownKeys, context, clock);
        CheckReport report = args.contains(QUICK) ? check.quick() : check.run();
        report.findings().forEach(out::println);
        report.warnings().forEach(warning -> out.println("warning: " + warning));
        out.println(report.summary());
        return report.isClean() ? CLEAN : FAULTS;
    }
}
