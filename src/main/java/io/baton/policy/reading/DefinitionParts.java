package io.baton.policy.reading;

import io.baton.policy.calendar.BusinessCalendar;
import io.baton.policy.calendar.RoundTheClock;
import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Role;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the frame of one definition: names, roles, parties; its gates are read by the other parts. */
final class DefinitionParts {

    private final Spot root;
    private final Vocabulary words;
    private final CheckpointParts checkpoints;
    private final ApprovalParts approvals;
    private final VariationParts variations;
    private final Calendars calendars;
    private final BusinessCalendar usual;

    DefinitionParts(Spot root, CanonicalFields fields, Calendars calendars, FirmReader.Told firm) {
        this.calendars = calendars;
        this.usual = calendars.named(root.at("calendar"), new RoundTheClock());
        this.root = root;
        this.words = new Vocabulary(fields, firm, new TreeSet<>(root.at("roles").keys()));
        this.checkpoints = new CheckpointParts(words);
        this.approvals = new ApprovalParts(words);
        this.variations = new VariationParts(words, checkpoints);
    }

    Definition definition() {
        Definition definition = new Definition(
                root.text("handoff"),
                root.text("title"),
                parties(),
                root.zone("timeZone", ZoneOffset.UTC),
                words.role(root.at("exceptionOwner")),
                root.has("compensation") ? Optional.of(root.text("compensation")) : Optional.empty(),
                roles(),
                root.items("checkpoints").stream().map(checkpoints::checkpoint).toList(),
                root.items("approvals").stream().map(approvals::approval).toList(),
                root.items("variations").stream().map(variations::variation).toList());
        new NameCheck(root, definition).check();
        return definition;
    }

    private Definition.Parties parties() {
        return new Definition.Parties(
                words.department(root.at("from")),
                words.department(root.at("to")),
                root.text("trigger"),
                root.amount("sla"),
                usual);
    }

    private Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>(words.firm().firm().roles());
        RoleParts parts = new RoleParts(calendars, words.roles());
        Spot all = root.at("roles");
        all.keys().forEach(id -> {
            if (words.firm().roles().contains(id)) {
                all.at(id).fault("the firm has the role '" + id + "' already", "remove it here or rename it");
            }
            roles.put(id, parts.role(all.at(id), usual));
        });
        parts.refuseRounds(all, roles);
        return roles;
    }
}
