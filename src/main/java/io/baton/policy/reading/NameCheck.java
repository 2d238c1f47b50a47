package io.baton.policy.reading;

import io.baton.policy.definition.Approval;
import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Definition;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks what names refer to each other inside one definition. */
final class NameCheck {

    private final Spot root;
    private final Definition definition;

    NameCheck(Spot root, Definition definition) {
        this.root = root;
        this.definition = definition;
    }

    void check() {
        String stem = root.sheet().file().getFileName().toString().replaceFirst("\\.yaml$", "");
        if (!stem.equals(definition.type())) {
            root.at("handoff").fault("the handoff is not named as its file", "write handoff: " + stem);
        }
        Set<String> names = new HashSet<>();
        root.items("checkpoints").forEach(spot -> unique(spot, names));
        root.items("approvals").forEach(spot -> unique(spot, names));
        root.items("checkpoints").forEach(spot -> reviewNames(spot, names));
        root.items("checkpoints").forEach(spot -> gateNames(spot, new HashSet<>()));
        Set<String> variations = new HashSet<>();
        VariationCheck changes = changes();
        root.items("variations").forEach(spot -> {
            unique(spot, variations);
            Spot checks = spot.at("checkpoints");
            checks.keys().forEach(name -> reviewNames(checks.at(name), names));
            changes.check(spot);
        });
    }

    private VariationCheck changes() {
        return new VariationCheck(
                definition.checkpoints().stream()
                        .collect(Collectors.toMap(Checkpoint::name, Function.identity(), (one, other) -> one)),
                definition.approvals().stream()
                        .collect(Collectors.toMap(Approval::name, Function.identity(), (one, other) -> one)));
    }

    private static void unique(Spot spot, Set<String> names) {
        if (!names.add(spot.text("name"))) {
            spot.at("name").fault("the name '" + spot.text("name") + "' stands here twice", "rename one of them");
        }
    }

    /** A review is a gate of its own: people answer it by its name. */
    private static void reviewNames(Spot checkpoint, Set<String> names) {
        checkpoint.items("reviews").forEach(review -> unique(review, names));
    }

    static void gateNames(Spot checkpoint, Set<String> names) {
        checkpoint.items("gates").forEach(gate -> unique(gate, names));
    }
}
