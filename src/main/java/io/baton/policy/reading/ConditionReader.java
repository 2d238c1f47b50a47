package io.baton.policy.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.policy.rule.Comparison;
import io.baton.policy.rule.Condition;
import io.baton.policy.rule.FieldPath;
import io.baton.policy.rule.Measure;
import io.baton.policy.rule.MoneySum;
import io.baton.policy.rule.Operand;
import io.baton.policy.rule.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions: {@code all}, {@code any}, {@code not}; or a subject ({@code path}, {@code sum}) with one test
 * ({@code equals}, {@code in}, {@code lessThan}, {@code atLeast}, {@code present}, {@code absent}, {@code known}).
 */
final class ConditionReader {

    private static final List<String> SUBJECTS = List.of("all", "any", "not", "path", "sum");
    private static final List<String> TESTS =
            List.of("equals", "in", "lessThan", "atLeast", "present", "absent", "known");
    private static final Map<String, Measure> MEASURES = Map.of(
            "equals", new Measure.OneOf(),
            "in", new Measure.OneOf(),
            "lessThan", new Measure.LessThan(),
            "atLeast", new Measure.AtLeast(),
            "known", new Measure.KnownCurrency());
    private static final Condition STAND_IN = new Condition.All(List.of());

    private final Vocabulary words;

    ConditionReader(Vocabulary words) {
        this.words = words;
    }

    @Nullable
    Condition readIfAny(Spot parent, String key) {
        return parent.has(key) ? read(parent.at(key)) : null;
    }

    Condition read(Spot spot) {
        String subject = theOne(SUBJECTS, spot);
        return switch (subject) {
            case "all" -> new Condition.All(parts(spot, subject));
            case "any" -> new Condition.Any(parts(spot, subject));
            case "not" -> not(spot.at("not"));
            case "path", "sum" -> statement(spot, subject);
            default -> STAND_IN;
        };
    }

    private List<Condition> parts(Spot spot, String key) {
        return spot.items(key).stream().map(this::read).toList();
    }

    private Condition not(Spot spot) {
        if (spot.node().findValue("lessThan") != null || spot.node().findValue("atLeast") != null) {
            spot.fault("'not' stands over an order, which a missing value would pass", "turn the comparison round");
        }
        return new Condition.Not(read(spot));
    }

    private Condition statement(Spot spot, String subject) {
        String test = theOne(TESTS, spot);
        if (test.isEmpty()) {
            return STAND_IN;
        }
        if (test.equals("present") || test.equals("absent")) {
            return presence(spot, subject, test);
        }
        return new Comparison(subject(spot, subject), measure(spot, test), expected(spot.at(test)));
    }

    private Condition presence(Spot spot, String subject, String test) {
        if (subject.equals("sum") || !spot.at(test).node().booleanValue()) {
            spot.fault(
                    "'" + test + "' is asked of a path, as '" + test + ": true'", "use path, or the other of the two");
            return STAND_IN;
        }
        return new Presence(words.path(spot.at("path")), test.equals("present"));
    }

    private Operand subject(Spot spot, String subject) {
        FieldPath path = words.path(spot.at(subject));
        if (subject.equals("path")) {
            return new Operand.At(path);
        }
        if (path.isConcrete()) {
            spot.at(subject).fault("a sum runs over a list", "write a path with [], such as milestones[].amount");
        }
        spot.items("of").forEach(each -> factor(path, each));
        return new MoneySum(path, spot.texts("of"));
    }

    private void factor(FieldPath terms, Spot spot) {
        words.path(spot.saying(terms + "." + spot.text()));
    }

    private static Measure measure(Spot spot, String test) {
        if (!spot.has("within")) {
            return MEASURES.getOrDefault(test, new Measure.OneOf());
        }
        if (!test.equals("equals")) {
            spot.at("within").fault("'within' belongs to 'equals'", "remove it");
        }
        return new Measure.Within(spot.at("within").decimal());
    }

    private Operand expected(Spot spot) {
        if (spot.has("path")) {
            return new Operand.At(words.path(spot.at("path")));
        }
        if (spot.has("today")) {
            return new Operand.Today(spot.at("today").period());
        }
        List<Object> literals = new ArrayList<>();
        (spot.node().isArray() ? spot.node() : List.of(spot.node())).forEach(each -> literals.add(literal(each)));
        return new Operand.Fixed(List.copyOf(literals));
    }

    private static Object literal(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : node.isBoolean() ? node.booleanValue() : node.asText();
    }

    private static String theOne(List<String> words, Spot spot) {
        List<String> there = words.stream().filter(spot::has).toList();
        if (there.size() != 1) {
            spot.fault("a condition has one of " + words + ", here are " + there, "keep exactly one");
            return "";
        }
        return there.get(0);
    }
}
