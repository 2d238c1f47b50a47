package io.baton.task;

import io.baton.platform.JsonValues;
import io.baton.policy.FactsDigest;
import io.baton.policy.rule.FieldPath;
import io.baton.policy.rule.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays supplied values over a record. Each is laid over in the order given, and only where the record then still says
 * what it said when the value was supplied: a record that was put right in its own system wins.
 */
public final class Supplied {

    private Supplied() {}

    /** A copy of the variables with the values laid over; the variables stay as they are. */
    public static Map<String, Object> overlay(Map<String, Object> variables, List<SuppliedValue> supplied) {
        Map<String, Object> result = variables;
        for (SuppliedValue each : supplied) {
            FieldPath path = FieldPath.parse(each.path());
            if (same(path.get(result), each.was())) {
                result = path.with(result, each.value());
            }
        }
        return result;
    }

    private static boolean same(@Nullable Object now, @Nullable Object was) {
        if (Values.isMissing(now) || Values.isMissing(was)) {
            return Values.isMissing(now) && Values.isMissing(was);
        }
        try {
            return FactsDigest.of(JsonValues.node(now)).equals(FactsDigest.of(JsonValues.node(was)));
        } catch (IllegalArgumentException noJson) {
            return false;
        }
    }
}
