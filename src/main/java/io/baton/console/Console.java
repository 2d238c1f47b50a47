package io.baton.console;

import io.baton.platform.TerminalFailure;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The operator's commands over a running Baton. Exit code 0: done; 1: Baton said no, or found an audit trail broken;
 * 2: the command was wrong, or Baton was not reached.
 */
public final class Console {

    /** How the commands are written. */
    public static final String USAGE = """
        baton handoffs   list: [--state FAILED]… [--type T] [--key K] [--older-than PT1H] [--system netsuite] [--code C]
        baton show ID    all about one handoff
        baton retry ID   make it due now: --reason WHY [--set path=value]…
        baton skip ID    record the failing step as done: --reason WHY --step KEY [--result JSON]
        baton cancel ID  end it and take back what it has done: --reason WHY
        baton replay     retry many, after showing what would happen: filters as above, --reason WHY [--yes]
        baton figures    what ended handoffs took: [--type T] [--since 2026-10-01T00:00:00Z] [--until …]
        baton verify-audit  prove the audit trail whole
        baton policy explain  what the policy of this folder says of a deal: --handoff T --data FILE [--folder DIR]
                         needs no running Baton

        Each takes --url (http://localhost:8080) and --json, and who you are from BATON_TOKEN, or from BATON_USER
        (user:password, in the sandbox alone).
        """;

    private static final String LOCAL = "http://localhost:8080";
    private static final Map<String, Verb> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("handoffs", new ListVerb());
        VERBS.put("show", new ShowVerb());
        VERBS.put("retry", new ActVerb("retry", Set.of("set")));
        VERBS.put("skip", new ActVerb("skip", Set.of("step", "result")));
        VERBS.put("cancel", new ActVerb("cancel", Set.of()));
        VERBS.put("replay", new ReplayVerb());
        VERBS.put("figures", new FiguresVerb());
        VERBS.put("verify-audit", new VerifyVerb());
        VERBS.put("policy", new PolicyVerb(Clock.systemUTC()));
    }

    private final Map<String, String> environment;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    public Console(Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Whether the command is one of these. */
    public static boolean knows(String command) {
        return VERBS.containsKey(command);
    }

    /** Carries a command out and answers the exit code. */
    public int run(String command, String... rest) {
        try {
            Verb verb = VERBS.get(command);
            if (verb == null) {
                throw Words.misused(command + " is no command; they are " + VERBS.keySet());
            }
            Set<String> options = new TreeSet<>(verb.options());
            options.addAll(Arrays.asList("url", "json"));
            Words words = Words.read(rest, options);
            BatonApi api = new BatonApi(words.one("url").orElse(LOCAL), Credential.of(environment));
            return verb.run(words, new Desk(api, out, in, words.has("json")));
        } catch (TerminalFailure failure) {
            err.println(failure.getMessage());
            if (failure.code().equals(Words.MISUSED)) {
                err.print(USAGE);
            }
            return failure.code().equals(BatonApi.REFUSED) ? 1 : 2;
        }
    }
}
