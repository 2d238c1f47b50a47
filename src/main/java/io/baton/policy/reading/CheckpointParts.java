package io.baton.policy.reading;

import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Fact;
import io.baton.policy.definition.FieldGate;
import io.baton.policy.definition.Ownership;
import io.baton.policy.definition.RequiredField;
import io.baton.policy.definition.Review;
import io.baton.policy.rule.FieldPath;
import java.util.ArrayList;
import java.util.List;

/** Reads checkpoints, and the required fields, gates and reviews that a variation adds to one. */
final class CheckpointParts {

    private final Vocabulary words;
    private final ConditionReader conditions;

    CheckpointParts(Vocabulary words) {
        this.words = words;
        this.conditions = new ConditionReader(words);
    }

    Checkpoint checkpoint(Spot spot) {
        String owner = words.role(spot.at("owner"));
        return new Checkpoint(
                spot.text("name"),
                spot.text("title"),
                owner,
                required(spot),
                fieldGates(spot),
                reviews(spot),
                facts(spot, words),
                spot.texts("refresh"),
                spot.durationIfAny("recheck"));
    }

    List<RequiredField> required(Spot spot) {
        return spot.items("required").stream()
                .map(each -> new RequiredField(
                        words.path(each.at("path")),
                        ownership(each),
                        conditions.readIfAny(each, "when"),
                        each.flag("relaxable")))
                .toList();
    }

    List<FieldGate> fieldGates(Spot spot) {
        return spot.items("gates").stream().map(this::fieldGate).toList();
    }

    List<Review> reviews(Spot spot) {
        return spot.items("reviews").stream().map(this::review).toList();
    }

    private Review review(Spot spot) {
        return new Review(
                spot.text("name"),
                spot.text("label"),
                words.role(spot.at("owner")),
                spot.text("reason"),
                conditions.readIfAny(spot, "when"),
                paths(spot),
                spot.flag("relaxable"));
    }

    /** Of two that lie one in the other, nobody could tell which of the answers counts. */
    private List<FieldPath> paths(Spot review) {
        List<FieldPath> paths = new ArrayList<>();
        for (Spot each : review.items("paths")) {
            String path = words.path(each).toString();
            for (FieldPath other : paths) {
                String before = other.toString();
                if (FieldPath.covers(before, path) || FieldPath.covers(path, before)) {
                    each.fault("'" + path + "' and '" + before + "' lie one in the other", "name one of them");
                }
            }
            paths.add(FieldPath.parse(path));
        }
        return paths;
    }

    private FieldGate fieldGate(Spot spot) {
        return new FieldGate(
                spot.text("name"),
                words.path(spot.at("path")),
                ownership(spot),
                conditions.readIfAny(spot, "when"),
                conditions.read(spot.at("must")),
                facts(spot, words),
                spot.flag("relaxable"));
    }

    private Ownership ownership(Spot spot) {
        return new Ownership(
                spot.text("label"),
                words.role(spot.at("owner")),
                spot.text("reason"),
                spot.flag("atSource"),
                writeBack(spot));
    }

    private static boolean writeBack(Spot spot) {
        boolean writeBack = spot.flag("writeBack");
        if (writeBack && spot.flag("atSource")) {
            spot.at("writeBack")
                    .fault("nothing is supplied that could be written back", "take out writeBack or atSource");
        }
        return writeBack;
    }

    static List<Fact> facts(Spot spot, Vocabulary words) {
        return spot.items("facts").stream()
                .map(each -> new Fact(each.text("label"), words.path(each.at("path"))))
                .toList();
    }
}
