package io.baton.mapping;

import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.impl.BuiltinFunctions;
import io.baton.mapping.functions.Functions;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in one line, with the place, why JSLT's parser refused a mapping and what to write instead. */
final class CompileFaults {

    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)\\.?");
    private static final Pattern NO_FUNCTION = Pattern.compile("No such function: '?([\\w:-]+)'?.*", Pattern.DOTALL);

    private static final Pattern UNEXPECTED = Pattern.compile("Encountered \" .+? \"(.*)\"\"|Encountered \"<EOF>\"");

    private CompileFaults() {}

    static MappingFault of(String file, JsltException refusal) {
        String message = refusal.getMessageWithoutLocation();
        Matcher place = PLACE.matcher(message);
        if (place.find()) {
            int line = Integer.parseInt(place.group(1));
            int column = Integer.parseInt(place.group(2));
            return fault(source(file, refusal), line, column, sentence(message), refusal);
        }
        return refusal.getSource() == null
                ? fault(file, 0, 0, sentence(message), refusal)
                : fault(refusal.getSource(), refusal.getLine(), refusal.getColumn(), sentence(message), refusal);
    }

    private static String source(String file, JsltException refusal) {
        return refusal.getSource() == null ? file : refusal.getSource();
    }

    private static MappingFault fault(String file, int line, int column, String what, JsltException cause) {
        MappingFault.Place place = new MappingFault.Place(file, line, column);
        return new MappingFault(MappingFault.NOT_COMPILED, place, what, cause);
    }

    private static String sentence(String message) {
        Matcher unknown = NO_FUNCTION.matcher(message);
        if (unknown.matches()) {
            return "there is no function '" + unknown.group(1) + "'; " + Nearest.hint(unknown.group(1), functions());
        }
        String first = PLACE.matcher(message.lines().findFirst().orElse(message))
                .replaceAll("")
                .strip();
        Matcher unexpected = UNEXPECTED.matcher(first);
        return unexpected.find()
                ? unexpected(Objects.requireNonNullElse(unexpected.group(1), "")
                        .replace("\\\"", "\"")
                        .strip())
                : first + hint(first);
    }

    private static String unexpected(String found) {
        return switch (found) {
            case "" -> "did not expect the end of the file; something opened before is not closed";
            case "=" -> "did not expect '='; compare by ==, and divide a name from its value by :";
            default -> "did not expect '" + found + "'; look for a comma, an operator or a bracket missing before it";
        };
    }

    private static String hint(String message) {
        return message.contains("(39)") ? "; write text in double quotes" : "";
    }

    private static Collection<String> functions() {
        Collection<String> names = new TreeSet<>(BuiltinFunctions.functions.keySet());
        Functions.ALL.stream().map(Function::getName).forEach(names::add);
        return names;
    }
}
