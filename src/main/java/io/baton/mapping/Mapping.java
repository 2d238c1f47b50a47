package io.baton.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One mapping as its file stands: compiled once, swapped as a whole by {@link #take}, and kept
 * in its last good version when the new one does not compile (said in the log, and by {@link #fault()}). Thread-safe.
 */
public final class Mapping {

    private static final Logger LOG = Logger.getLogger(Mapping.class);

    private final String name;
    private final MappingCompiler compiler;
    private volatile CompiledMapping compiled;
    private volatile @Nullable MappingFault fault;

    Mapping(String name, MappingCompiler compiler) {
        this.name = name;
        this.compiler = compiler;
        this.compiled = compiler.compile(name);
    }

    /** {@code <vendor>/<name>}. */
    public String name() {
        return name;
    }

    /** The variables the mapping may read; a superset of those it needs. */
    public Set<String> uses() {
        return compiled.uses();
    }

    /** Why the file as it stands is not in force; empty when it is. */
    public Optional<MappingFault> fault() {
        return Optional.ofNullable(fault);
    }

    /**
     * Runs the mapping.
     *
     * @param variables gives the value of a variable by name; what it answers null for is null in the mapping
     * @throws MappingFault when the mapping refuses the input
     */
    public JsonNode apply(JsonNode in, Function<String, @Nullable JsonNode> variables) {
        return compiled.apply(in, variables);
    }

    /** Takes the file, and those it imports, as they are now. */
    void take() {
        try {
            CompiledMapping now = compiler.compile(name);
            if (fault != null || !now.hasTextsOf(compiled)) {
                compiled = now;
                fault = null;
                LOG.infof("mapping %s: the changed file is in force", name);
            }
        } catch (MappingFault refused) {
            fault = refused;
            LOG.errorf(
                    "mapping %s: the changed file is not in force, the one before is: %s", name, refused.getMessage());
        }
    }
}
