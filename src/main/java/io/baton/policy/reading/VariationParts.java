package io.baton.policy.reading;

import io.baton.policy.definition.Variation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Reads variations; whether they may do what they say is checked by {@link VariationCheck}. */
final class VariationParts {

    private final Vocabulary words;
    private final ConditionReader conditions;
    private final CheckpointParts checkpoints;

    VariationParts(Vocabulary words, CheckpointParts checkpoints) {
        this.words = words;
        this.conditions = new ConditionReader(words);
        this.checkpoints = checkpoints;
    }

    Variation variation(Spot spot) {
        return new Variation(
                spot.text("name"),
                conditions.read(spot.at("when")),
                byName(spot.at("checkpoints"), this::checks),
                byName(spot.at("approvals"), this::asked));
    }

    private Variation.Checks checks(Spot spot) {
        return new Variation.Checks(
                checkpoints.required(spot),
                checkpoints.fieldGates(spot),
                checkpoints.reviews(spot),
                new HashSet<>(spot.texts("relax")));
    }

    private Variation.Asked asked(Spot spot) {
        return new Variation.Asked(
                conditions.readIfAny(spot, "when"),
                spot.items("approvers").stream().map(words::role).toList(),
                spot.node().path("approvals").asInt(0),
                spot.flag("relax"));
    }

    private static <T> Map<String, T> byName(Spot spot, Function<Spot, T> reader) {
        Map<String, T> map = new LinkedHashMap<>();
        spot.keys().forEach(name -> map.put(name, reader.apply(spot.at(name))));
        return map;
    }
}
