package io.baton.policy.reading;

import io.baton.policy.definition.Approval;
import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Definition;
import io.baton.policy.definition.FieldGate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what names refer to each other inside one definition. */
final class NameCheck {

    private final Spot root;
    private final Definition definition;
    private final Map<String, Checkpoint> checkpoints;
    private final Map<String, Approval> approvals;

    NameCheck(Spot root, Definition definition) {
        this.root = root;
        this.definition = definition;
        this.checkpoints = definition.checkpoints().stream()
                .collect(Collectors.toMap(Checkpoint::name, Function.identity(), (one, other) -> one));
        this.approvals = definition.approvals().stream()
                .collect(Collectors.toMap(Approval::name, Function.identity(), (one, other) -> one));
    }

    void check() {
        String stem = root.sheet().file().getFileName().toString().replaceFirst("\\.yaml$", "");
        if (!stem.equals(definition.type())) {
            root.at("handoff").fault("the handoff is not named as its file", "write handoff: " + stem);
        }
        Set<String> names = new HashSet<>();
        root.items("checkpoints").forEach(spot -> unique(spot, names));
        root.items("approvals").forEach(spot -> unique(spot, names));
        root.items("checkpoints").forEach(spot -> gateNames(spot, new HashSet<>()));
        root.items("approvals").forEach(this::approval);
        Set<String> variations = new HashSet<>();
        root.items("variations").forEach(spot -> variation(spot, variations));
    }

    private static void unique(Spot spot, Set<String> names) {
        if (!names.add(spot.text("name"))) {
            spot.at("name").fault("the name '" + spot.text("name") + "' stands here twice", "rename one of them");
        }
    }

    private static void gateNames(Spot checkpoint, Set<String> names) {
        checkpoint.items("gates").forEach(gate -> unique(gate, names));
    }

    private void approval(Spot spot) {
        int needed = spot.node().path("approvals").asInt(1);
        if (needed > spot.items("approvers").size()) {
            spot.at("approvals").fault("more approvals than approvers", "name more approvers or ask for fewer");
        }
    }

    private void variation(Spot spot, Set<String> names) {
        unique(spot, names);
        Spot checks = spot.at("checkpoints");
        checks.keys().forEach(name -> moreChecks(checks.at(name), checkpoints.get(name), name));
        Spot more = spot.at("approvals");
        more.keys().forEach(name -> moreApproval(more.at(name), approvals.get(name), name));
    }

    private static void moreChecks(Spot spot, @Nullable Checkpoint base, String name) {
        if (base == null) {
            spot.fault("there is no checkpoint '" + name + "' to tighten", "name one of this definition");
            return;
        }
        gateNames(spot, base.gates().stream().map(FieldGate::name).collect(Collectors.toSet()));
    }

    private static void moreApproval(Spot spot, @Nullable Approval base, String name) {
        if (base == null) {
            spot.fault("there is no approval '" + name + "' to tighten", "name one of this definition");
            return;
        }
        int needed = spot.node().path("approvals").asInt(base.needed());
        if (needed < base.needed()) {
            spot.at("approvals")
                    .fault("a variation cannot ask for fewer approvals", "ask for " + base.needed() + " or more");
        }
        Set<String> all = new HashSet<>(base.approvers());
        all.addAll(spot.texts("approvers"));
        if (needed > all.size()) {
            spot.at("approvals").fault("more approvals than approvers", "name more approvers or ask for fewer");
        }
    }
}
