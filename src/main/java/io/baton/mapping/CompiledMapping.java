package io.baton.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Expression;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One version of a mapping, ready to run; immutable and safe to share between threads.
 *
 * @param file      the file's name in messages
 * @param source    its text
 * @param uses      the variables that it or an imported file may read
 * @param imports   the texts of imported files by the name they are imported under
 * @param jslt      the compiled expression
 */
record CompiledMapping(
        String file, MappingSource source, Set<String> uses, Map<String, String> imports, Expression jslt) {

    /** Whether the other was compiled from the same texts. */
    boolean hasTextsOf(CompiledMapping other) {
        return source.text().equals(other.source.text()) && imports.equals(other.imports);
    }

    /** Runs the mapping; a variable it uses and the caller does not have is null. */
    JsonNode apply(JsonNode in, Function<String, @Nullable JsonNode> variables) {
        Map<String, JsonNode> bound = new HashMap<>();
        for (String variable : uses) {
            JsonNode value = variables.apply(variable);
            bound.put(variable, value == null ? NullNode.getInstance() : value);
        }
        try {
            return jslt.apply(bound, in);
        } catch (RuntimeException | StackOverflowError failure) {
            throw new FaultFinder(this).explain(failure, bound, in);
        }
    }
}
