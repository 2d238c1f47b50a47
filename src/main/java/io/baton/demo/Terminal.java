package io.baton.demo;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a person looks at a terminal that shows colours. */
public final class Terminal {

    private Terminal() {}

    /** False when the output goes to a file or a pipe, or the environment asks for no colours. */
    public static boolean coloured(@Nullable Console console, Map<String, String> environment) {
        return console != null
                && !environment.containsKey("NO_COLOR")
                && !"dumb".equals(environment.getOrDefault("TERM", "dumb"))
                && isTerminal(console);
    }

    /** From Java 22 on there is a console in any case, and it can be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return Runtime.version().feature() < 22;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
