package io.baton.policy.reading;

import io.baton.policy.definition.Approval;
import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.FieldGate;
import io.baton.policy.definition.Review;
import io.baton.policy.definition.Tiers;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that a variation changes what is there, and takes away only what the rest of the definition lets go. */
record VariationCheck(Map<String, Checkpoint> checkpoints, Map<String, Approval> approvals) {

    void check(Spot variation) {
        Spot checks = variation.at("checkpoints");
        checks.keys().forEach(name -> checkpoint(checks.at(name), checkpoints.get(name), name));
        Spot asked = variation.at("approvals");
        asked.keys().forEach(name -> approval(asked.at(name), approvals.get(name), name));
    }

    private static void checkpoint(Spot spot, @Nullable Checkpoint base, String name) {
        if (base == null) {
            spot.fault("there is no checkpoint '" + name + "' to change", "name one of this definition");
            return;
        }
        NameCheck.gateNames(spot, base.gates().stream().map(FieldGate::name).collect(Collectors.toSet()));
        Set<String> all = names(base, false);
        Set<String> loose = names(base, true);
        spot.items("relax").forEach(each -> {
            if (!all.contains(each.text())) {
                each.fault(
                        "the checkpoint has no '" + each.text() + "' to relax",
                        "name a gate, a review or a required path");
            } else if (!loose.contains(each.text())) {
                each.fault(
                        "'" + each.text() + "' cannot be relaxed",
                        "mark it relaxable: true at the checkpoint, or leave it as it is");
            }
        });
    }

    private static Set<String> names(Checkpoint base, boolean looseOnly) {
        Stream<String> gates = base.gates().stream()
                .filter(gate -> gate.relaxable() || !looseOnly)
                .map(FieldGate::name);
        Stream<String> reviews = base.reviews().stream()
                .filter(review -> review.relaxable() || !looseOnly)
                .map(Review::name);
        Stream<String> fields = base.required().stream()
                .filter(field -> field.relaxable() || !looseOnly)
                .map(field -> field.path().toString());
        return Stream.of(gates, reviews, fields).flatMap(names -> names).collect(Collectors.toSet());
    }

    private static void approval(Spot spot, @Nullable Approval base, String name) {
        if (base == null) {
            spot.fault("there is no approval '" + name + "' to change", "name one of this definition");
            return;
        }
        if (spot.flag("relax") && !base.rules().relaxable()) {
            spot.at("relax")
                    .fault(
                            "the approval '" + name + "' cannot be relaxed",
                            "mark it relaxable: true where it is declared");
        }
        if (spot.has("approvals")) {
            base.tiers().tiers().forEach(tier -> approvals(spot, tier));
        }
    }

    private static void approvals(Spot spot, Tiers.Tier tier) {
        int needed = spot.node().path("approvals").asInt();
        if (needed < tier.panel().needed()) {
            spot.at("approvals")
                    .fault(
                            "a variation cannot ask for fewer approvals",
                            "ask for " + tier.panel().needed() + " or more");
        }
        Set<String> all = new HashSet<>(tier.panel().approvers());
        all.addAll(spot.texts("approvers"));
        if (needed > all.size()) {
            spot.at("approvals").fault("more approvals than approvers", "name more approvers or ask for fewer");
        }
    }
}
