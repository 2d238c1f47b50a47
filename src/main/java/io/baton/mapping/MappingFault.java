package io.baton.mapping;

import io.baton.platform.TerminalFailure;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that is not there, does not compile, fails on its input or makes output that its schema refuses. The
 * message says where and what to write instead; it repeats no values of the data, which may be personal.
 * Routes name it in {@code onException} and {@code doCatch}.
 */
@RegisterForReflection
public final class MappingFault extends TerminalFailure {

    /** No mapping of that name. */
    public static final String NOT_FOUND = "MAPPING_NOT_FOUND";
    /** The file is no valid mapping. */
    public static final String NOT_COMPILED = "MAPPING_NOT_COMPILED";
    /** The mapping ran and refused its input. */
    public static final String FAILED = "MAPPING_FAILED";
    /** The mapping ran and the schema refused its output. */
    public static final String INVALID_OUTPUT = "MAPPING_INVALID_OUTPUT";

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    MappingFault(String code, Place place, String what, @Nullable Throwable cause) {
        super(code, place.prefix() + what, place.facts(), cause);
        this.place = place;
    }

    MappingFault(String code, String what, Map<String, String> facts) {
        super(code, what, facts, null);
        this.place = new Place(facts.getOrDefault("mapping", ""), 0, 0);
    }

    /** The file, as it is written in messages. */
    public String file() {
        return place.file();
    }

    /** The line from 1 on, or 0 where it is not known. */
    public int line() {
        return place.line();
    }

    /** The column from 1 on, or 0 where it is not known. */
    public int column() {
        return place.column();
    }

    /** A place in a mapping's source; line and column are 0 where they are not known. */
    record Place(String file, int line, int column) {

        String prefix() {
            return line > 0 ? file + ":" + line + ":" + column + ": " : file + ": ";
        }

        Map<String, String> facts() {
            return line > 0
                    ? Map.of("file", file, "line", Integer.toString(line), "column", Integer.toString(column))
                    : Map.of("file", file);
        }
    }
}
