package io.baton.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One mapping as its file stands: compiled once, swapped as a whole when the file or one it imports changes, and kept
 * in its last good version when the new one does not compile (said once in the log, and by {@link #fault()}). Looks at
 * the files at most once a second. Thread-safe.
 */
public final class Mapping {

    private static final Logger LOG = Logger.getLogger(Mapping.class);
    private static final long LOOK_EVERY_MILLIS = 1000;

    private final String name;
    private final MappingCompiler compiler;
    private final Clock clock;
    private final AtomicLong looked;
    private volatile Map<Path, FileStamp> stamps = FileStamp.none();
    private volatile CompiledMapping compiled;
    private volatile @Nullable MappingFault fault;

    Mapping(String name, MappingCompiler compiler, Clock clock) {
        this.name = name;
        this.compiler = compiler;
        this.clock = clock;
        this.looked = new AtomicLong(clock.millis());
        this.compiled = compiler.compile(name, stamps);
    }

    /** {@code <vendor>/<name>}. */
    public String name() {
        return name;
    }

    /** The variables the mapping may read; a superset of those it needs. */
    public Set<String> uses() {
        return current().uses();
    }

    /** Why the file as it stands is not in force; empty when it is. */
    public Optional<MappingFault> fault() {
        current();
        return Optional.ofNullable(fault);
    }

    /**
     * Runs the mapping.
     *
     * @param variables gives the value of a variable by name; what it answers null for is null in the mapping
     * @throws MappingFault when the mapping refuses the input
     */
    public JsonNode apply(JsonNode in, Function<String, @Nullable JsonNode> variables) {
        return current().apply(in, variables);
    }

    private CompiledMapping current() {
        long now = clock.millis();
        long last = looked.get();
        boolean due = now - last >= LOOK_EVERY_MILLIS || now < last;
        if (due && looked.compareAndSet(last, now) && !FileStamp.unchanged(stamps)) {
            swap();
        }
        return compiled;
    }

    private void swap() {
        Map<Path, FileStamp> seen = FileStamp.none();
        try {
            compiled = compiler.compile(name, seen);
            fault = null;
            LOG.infof("mapping %s: the changed file is in force", name);
        } catch (MappingFault refused) {
            fault = refused;
            LOG.errorf(
                    "mapping %s: the changed file is not in force, the one before is: %s", name, refused.getMessage());
        }
        stamps = seen;
    }
}
