package io.baton.policy.reading;

import io.baton.policy.definition.Absence;
import io.baton.policy.definition.Holders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads who is away and who stands in. */
final class AbsenceParts {

    private static final LocalDate STAND_IN = LocalDate.EPOCH;

    private final Spot root;
    private final Map<String, Holders> holders;

    AbsenceParts(Spot root, Map<String, Holders> holders) {
        this.root = root;
        this.holders = holders;
    }

    List<Absence> absences() {
        List<Absence> absences = new ArrayList<>();
        root.items("absences").forEach(spot -> {
            Absence absence = absence(spot);
            if (absences.stream().anyMatch(absence::overlaps)) {
                spot.fault(absence.person() + " is away twice on the same day", "join the two or correct the dates");
            }
            absences.add(absence);
        });
        return List.copyOf(absences);
    }

    private Absence absence(Spot spot) {
        Absence absence = new Absence(
                member(spot.at("person")), date(spot.at("from")), date(spot.at("to")), spot.text("standsIn"));
        boolean unreadable = absence.to().equals(STAND_IN);
        if (!unreadable && absence.to().isBefore(absence.from())) {
            spot.at("to").fault("the last day away is before the first", "write from before to");
        }
        if (absence.person().equals(absence.standsIn())) {
            spot.at("standsIn").fault("nobody stands in for themselves", "name another person");
        }
        return absence;
    }

    /** Without a role of theirs there is nothing to stand in for: it is a name that is written otherwise elsewhere. */
    private String member(Spot spot) {
        String person = spot.text();
        if (holders.values().stream().noneMatch(of -> of.members().contains(person))) {
            spot.fault(
                    "'" + person + "' is a member of no role",
                    "write the sign-in name as under members:, or remove the absence");
        }
        return person;
    }

    private static LocalDate date(Spot spot) {
        return spot.parsed(LocalDate::parse, STAND_IN, "a date such as 2026-12-21");
    }
}
