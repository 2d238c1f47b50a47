package io.baton.policy.reading;

import io.baton.policy.definition.Approval;
import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Fact;
import io.baton.policy.definition.FieldGate;
import io.baton.policy.definition.Ownership;
import io.baton.policy.definition.RequiredField;
import io.baton.policy.definition.Variation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads checkpoints, approvals and variations. */
final class GateParts {

    private final Vocabulary words;
    private final ConditionReader conditions;

    GateParts(Vocabulary words) {
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
                facts(spot),
                spot.texts("refresh"),
                spot.durationIfAny("recheck"));
    }

    Approval approval(Spot spot) {
        List<String> approvers =
                spot.items("approvers").stream().map(words::role).toList();
        return new Approval(
                spot.text("name"),
                spot.text("title"),
                conditions.read(spot.at("when")),
                approvers,
                spot.node().path("approvals").asInt(1),
                facts(spot),
                words.role(spot.at("rejectedTo")),
                spot.texts("refresh"),
                spot.amountIfAny("due"));
    }

    Variation variation(Spot spot) {
        return new Variation(
                spot.text("name"),
                conditions.read(spot.at("when")),
                byName(spot.at("checkpoints"), more -> new Variation.MoreChecks(required(more), fieldGates(more))),
                byName(spot.at("approvals"), this::moreApproval));
    }

    private Variation.MoreApproval moreApproval(Spot spot) {
        List<String> approvers =
                spot.items("approvers").stream().map(words::role).toList();
        return new Variation.MoreApproval(
                conditions.readIfAny(spot, "when"),
                approvers,
                spot.node().path("approvals").asInt(0));
    }

    private static <T> Map<String, T> byName(Spot spot, Function<Spot, T> reader) {
        Map<String, T> map = new LinkedHashMap<>();
        spot.keys().forEach(name -> map.put(name, reader.apply(spot.at(name))));
        return map;
    }

    private List<RequiredField> required(Spot spot) {
        return spot.items("required").stream()
                .map(each -> new RequiredField(
                        words.path(each.at("path")), ownership(each), conditions.readIfAny(each, "when")))
                .toList();
    }

    private List<FieldGate> fieldGates(Spot spot) {
        return spot.items("gates").stream().map(this::fieldGate).toList();
    }

    private FieldGate fieldGate(Spot spot) {
        return new FieldGate(
                spot.text("name"),
                words.path(spot.at("path")),
                ownership(spot),
                conditions.readIfAny(spot, "when"),
                conditions.read(spot.at("must")),
                facts(spot));
    }

    private Ownership ownership(Spot spot) {
        return new Ownership(
                spot.text("label"),
                words.role(spot.at("owner")),
                spot.text("reason"),
                spot.node().path("atSource").booleanValue(),
                writeBack(spot));
    }

    private static boolean writeBack(Spot spot) {
        boolean writeBack = spot.node().path("writeBack").booleanValue();
        if (writeBack && spot.node().path("atSource").booleanValue()) {
            spot.at("writeBack")
                    .fault("nothing is supplied that could be written back", "take out writeBack or atSource");
        }
        return writeBack;
    }

    private List<Fact> facts(Spot spot) {
        return spot.items("facts").stream()
                .map(each -> new Fact(each.text("label"), words.path(each.at("path"))))
                .toList();
    }
}
