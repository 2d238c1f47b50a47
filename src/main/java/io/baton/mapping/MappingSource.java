package io.baton.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a mapping's text: which variables and functions it names, and what it uses that Baton refuses. This is
 * reading only; JSLT's own parser decides what is valid.
 */
final class MappingSource {

    private static final Pattern WORDS =
            Pattern.compile("//[^\\n]*|\"(?:\\\\.|[^\"\\\\])*\"|(?<variable>\\$[A-Za-z_][\\w-]*)"
                    + "|(?<name>[A-Za-z_][\\w-]*(?::[A-Za-z_][\\w-]*)?)|(?<number>[0-9][0-9.eE]*)|(?<sign>\\S)");
    private static final Set<String> KEYWORDS = Set.of("if", "for", "and", "or", "else", "let", "def");
    private static final Map<String, String> REFUSED_CALLS = Map.of(
            "now", "a mapping must answer the same for the same input; take the time from a variable",
            "random", "a mapping must answer the same for the same input; take the number from a variable",
            "uuid", "a mapping must answer the same for the same input; write uuid-from(text)");
    private static final String MULTIPLY =
            "'*' repeats text silently and computes in binary floating point; write product(x, y)";
    private static final String DIVIDE = "'/' computes in binary floating point; write product(x, decimal(\"0.01\"))"
            + " for a percentage, or let the decision be made in Java";

    /** A function's name where it is called. */
    record Call(String name, int offset, int line, int column) {}

    /** Something refused, with the words to write instead. */
    record Refusal(int line, int column, String what) {}

    private final String text;
    private final Set<String> variables = new TreeSet<>();
    private final Set<String> declared = new LinkedHashSet<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    MappingSource(String text) {
        this.text = text;
        read();
        calls.removeIf(call -> declared.contains(call.name()));
        calls.stream()
                .filter(call -> REFUSED_CALLS.containsKey(call.name()))
                .forEach(call -> refusals.add(new Refusal(
                        call.line(), call.column(), call.name() + "(): " + REFUSED_CALLS.get(call.name()))));
    }

    String text() {
        return text;
    }

    /** Every variable that is named anywhere, the mapping's own included. */
    Set<String> variables() {
        return variables;
    }

    /** Calls of functions that the mapping does not declare itself. */
    List<Call> calls() {
        return calls;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    private void read() {
        Matcher word = WORDS.matcher(text);
        String before = "";
        while (word.find()) {
            if (word.group().startsWith("//")) {
                continue;
            }
            see(word, before);
            before = word.group();
        }
    }

    private void see(Matcher word, String before) {
        if (word.group("variable") != null) {
            variables.add(word.group().substring(1));
        } else if (word.group("name") != null && isCall(word.end())) {
            seeName(word, before);
        } else if (word.group().equals("*") && !before.equals("{") && !before.equals(",")) {
            refuse(word.start(), MULTIPLY);
        } else if (word.group().equals("/")) {
            refuse(word.start(), DIVIDE);
        }
    }

    private void seeName(Matcher word, String before) {
        if (before.equals("def")) {
            declared.add(word.group());
        } else if (!KEYWORDS.contains(word.group())) {
            calls.add(new Call(word.group(), word.start(), line(word.start()), column(word.start())));
        }
    }

    private boolean isCall(int end) {
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == '(';
    }

    private void refuse(int offset, String what) {
        refusals.add(new Refusal(line(offset), column(offset), what));
    }

    private int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private int column(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }
}
