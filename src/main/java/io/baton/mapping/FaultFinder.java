package io.baton.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;
import com.schibsted.spt.data.jslt.impl.BuiltinFunctions;
import com.schibsted.spt.data.jslt.impl.Location;
import io.baton.mapping.functions.Functions;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the line on which a mapping failed. JSLT does not say where a function failed, so a failed mapping is run once
 * more with every call renamed after its place; mappings are pure, and this costs only those that fail.
 */
final class FaultFinder {

    private static final Pattern VALUES = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|[{\\[].*", Pattern.DOTALL);

    private final CompiledMapping mapping;

    FaultFinder(CompiledMapping mapping) {
        this.mapping = mapping;
    }

    MappingFault explain(Throwable failure, Map<String, JsonNode> variables, JsonNode in) {
        if (!(failure instanceof JsltException refusal)) {
            return fault(new MappingFault.Place(mapping.file(), 0, 0), describe(failure));
        }
        JsltException located =
                refusal.getSource() != null ? refusal : repeat(variables, in).orElse(refusal);
        MappingFault.Place place = located.getSource() == null
                ? new MappingFault.Place(mapping.file(), 0, 0)
                : new MappingFault.Place(located.getSource(), located.getLine(), located.getColumn());
        return fault(place, withoutValues(refusal));
    }

    private static String describe(Throwable failure) {
        return failure instanceof StackOverflowError
                ? "a function calls itself without end; give the recursion an end"
                : "JSLT failed with " + failure.getClass().getSimpleName() + "; simplify the expression";
    }

    /** Without the cause, whose message quotes the data; the place says more than its stack would. */
    private static MappingFault fault(MappingFault.Place place, String what) {
        return new MappingFault(MappingFault.FAILED, place, what, null);
    }

    /** JSLT's own messages quote the data; an author's {@code error("...")} and ours are kept as written. */
    private static String withoutValues(JsltException refusal) {
        String message = refusal.getMessageWithoutLocation();
        return Functions.isRefusal(message) || message.startsWith("error: ")
                ? message
                : VALUES.matcher(message).replaceAll("(value withheld)");
    }

    private Optional<JsltException> repeat(Map<String, JsonNode> variables, JsonNode in) {
        Expression renamed = renamed();
        try {
            renamed.apply(variables, in);
            return Optional.empty();
        } catch (JsltException again) {
            return again.getSource() == null ? Optional.empty() : Optional.of(again);
        }
    }

    private Expression renamed() {
        Map<String, Function> known = new HashMap<>(BuiltinFunctions.functions);
        Functions.ALL.forEach(function -> known.put(function.getName(), function));
        List<Function> functions = new ArrayList<>(Functions.ALL);
        StringBuilder text = new StringBuilder(mapping.source().text());
        List<MappingSource.Call> calls = mapping.source().calls();
        for (int i = calls.size() - 1; i >= 0; i--) {
            MappingSource.Call call = calls.get(i);
            Function function = known.get(call.name());
            if (function != null) {
                Located located = new Located(function, "at-" + i, location(call));
                functions.add(located);
                text.replace(call.offset(), call.offset() + call.name().length(), located.getName());
            }
        }
        return new Parser(new StringReader(text.toString()))
                .withSource(mapping.file())
                .withFunctions(functions)
                .withResourceResolver(file -> new StringReader(mapping.imports().getOrDefault(file, "")))
                .compile();
    }

    private Location location(MappingSource.Call call) {
        return new Location(mapping.file(), call.line(), call.column());
    }

    /** A function under another name whose failures say where it was called. */
    private record Located(Function function, String name, Location location) implements Function {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public int getMinArguments() {
            return function.getMinArguments();
        }

        @Override
        public int getMaxArguments() {
            return function.getMaxArguments();
        }

        @Override
        public JsonNode call(JsonNode input, JsonNode[] arguments) {
            try {
                return function.call(input, arguments);
            } catch (JsltException refusal) {
                if (refusal.getSource() != null) {
                    throw refusal;
                }
                throw new JsltException(refusal.getMessage(), refusal, location);
            }
        }
    }
}
