package io.baton.policy.reading;

import io.baton.policy.calendar.BusinessCalendar;
import io.baton.policy.calendar.RoundTheClock;
import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Role;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/** Reads the frame of one definition: names, roles, parties; its gates are read by {@link GateParts}. */
final class DefinitionParts {

    private final Spot root;
    private final Vocabulary words;
    private final GateParts gates;
    private final Calendars calendars;
    private final BusinessCalendar usual;

    DefinitionParts(Spot root, CanonicalFields fields, Calendars calendars) {
        this.calendars = calendars;
        this.usual = calendars.named(root.at("calendar"), new RoundTheClock());
        this.root = root;
        this.words = new Vocabulary(fields, new LinkedHashSet<>(root.at("roles").keys()));
        this.gates = new GateParts(words);
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
                root.items("checkpoints").stream().map(gates::checkpoint).toList(),
                root.items("approvals").stream().map(gates::approval).toList(),
                root.items("variations").stream().map(gates::variation).toList());
        new NameCheck(root, definition).check();
        return definition;
    }

    private Definition.Parties parties() {
        return new Definition.Parties(
                root.text("from"), root.text("to"), root.text("trigger"), root.amount("sla"), usual);
    }

    private Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        Spot all = root.at("roles");
        all.keys().forEach(id -> roles.put(id, role(all.at(id))));
        return roles;
    }

    private Role role(Spot spot) {
        return new Role(
                spot.text("label"),
                spot.amount("due"),
                calendars.named(spot.at("calendar"), usual),
                spot.amountIfAny("remindAfter"),
                spot.has("escalatesTo") ? words.role(spot.at("escalatesTo")) : null,
                null);
    }
}
