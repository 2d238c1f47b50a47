package io.baton.policy.definition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who is who, for all handoffs: what {@code config/people/firm.yaml} says.
 *
 * @param zone        where the days of absences begin
 * @param departments by id
 * @param roles       by id; definitions may declare further ones for themselves
 * @param holders     of each role, by its id
 * @param absences    in file order, those of one person on different days
 */
public record Firm(
        ZoneId zone,
        Map<String, Department> departments,
        Map<String, Role> roles,
        Map<String, Holders> holders,
        List<Absence> absences) {

    /** A firm that says nothing: definitions declare all their roles, and sign-ins alone say who holds them. */
    public static final Firm UNTOLD = new Firm(ZoneOffset.UTC, Map.of(), Map.of(), Map.of(), List.of());

    /**
     * Who acts for that person on that day: the one who stands in or, when that one is away too, the next. Empty when
     * the person is there, and when everybody who might stand in is away.
     */
    public Optional<String> standsIn(String person, LocalDate day) {
        Set<String> away = new HashSet<>();
        String acting = person;
        while (away.add(acting)) {
            Optional<String> next = named(acting, day);
            if (next.isEmpty()) {
                return acting.equals(person) ? Optional.empty() : Optional.of(acting);
            }
            acting = next.get();
        }
        return Optional.empty();
    }

    private Optional<String> named(String person, LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.person().equals(person) && absence.isOn(day))
                .map(Absence::standsIn)
                .findFirst();
    }

    /** Who acts for the role on that day: its members who are there, and who stands in for the others. */
    public List<String> acting(String role, LocalDate day) {
        Holders of = holders.get(role);
        return of == null
                ? List.of()
                : of.members().stream()
                        .map(member ->
                                isAway(member, day) ? standsIn(member, day).orElse("") : member)
                        .filter(person -> !person.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
    }

    private boolean isAway(String person, LocalDate day) {
        return named(person, day).isPresent();
    }

    /** Whether the person acts for the role on that day as a member, or for a member who is away. */
    public boolean isActing(String person, String role, LocalDate day) {
        Holders of = holders.get(role);
        return of != null
                && of.members().stream()
                        .anyMatch(member -> member.equals(person)
                                || Objects.equals(standsIn(member, day).orElse(null), person));
    }
}
