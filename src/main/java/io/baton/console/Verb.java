package io.baton.console;

import java.util.Set;

/** One of the operator's commands. */
interface Verb {

    /** Its options beside {@code --url} and {@code --json}. */
    Set<String> options();

    /** Does it, prints what came of it, and answers the exit code. */
    int run(Words words, Desk desk);
}
