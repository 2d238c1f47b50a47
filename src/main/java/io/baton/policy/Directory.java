package io.baton.policy;

import io.baton.policy.definition.Department;
import io.baton.policy.definition.Firm;
import io.baton.policy.definition.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is who, as {@code config/people/firm.yaml} and the definitions say it now: a policy that is edited counts from the
 * next question on. Thread-safe.
 */
@ApplicationScoped
public class Directory {

    private final Definitions definitions;

    public Directory(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The role as the handoff's definition knows it; empty when it does not, or when there is no such definition. */
    public Optional<Role> roleOf(String handoffType, String id) {
        return Optional.ofNullable(definitions.all().get(handoffType))
                .flatMap(definition -> Optional.ofNullable(definition.roles().get(id)));
    }

    /** The role that is asked as well when a task of the other is late. */
    public Optional<String> next(String handoffType, String role) {
        return roleOf(handoffType, role).flatMap(known -> Optional.ofNullable(known.escalatesTo()));
    }

    /** The role that heads the department. */
    public Optional<String> head(String department) {
        return Optional.ofNullable(firm().departments().get(department)).map(Department::head);
    }

    /**
     * Who is asked after the role, one after the other, while a task of it stays late: each next role and at last the head
     * of the role's own department. Without the role itself and with nobody twice; may be empty.
     */
    public List<String> ladder(String handoffType, String role) {
        List<String> ladder = new ArrayList<>(List.of(role));
        Optional<String> next = next(handoffType, role);
        while (next.isPresent() && !ladder.contains(next.get())) {
            ladder.add(next.get());
            next = next(handoffType, next.get());
        }
        roleOf(handoffType, role)
                .flatMap(known -> Optional.ofNullable(known.department()))
                .flatMap(this::head)
                .filter(head -> !ladder.contains(head))
                .ifPresent(ladder::add);
        return List.copyOf(ladder.subList(1, ladder.size()));
    }

    /** The roles, each with the type of handoff, whose clocks stand still while their handoff waits for a system. */
    public List<Pausing> pausing() {
        return definitions.all().values().stream()
                .flatMap(definition -> definition.roles().entrySet().stream()
                        .filter(role -> role.getValue().pausesForSystems())
                        .map(role -> new Pausing(definition.type(), role.getKey())))
                .toList();
    }

    /** A role in handoffs of that type. */
    public record Pausing(String handoffType, String role) {}

    /** Who acts for that person on that day; empty when the person is there, or when nobody is left to act. */
    public Optional<String> standsIn(String person, LocalDate day) {
        return firm().standsIn(person, day);
    }

    /** Where the days of absences begin. */
    public ZoneId zone() {
        return firm().zone();
    }

    /**
     * The firm's roles that somebody holds who signs in: those the sign-in names, those of which they are a member or for
     * a member of which they stand in that day, and those one of whose groups the sign-in carries.
     *
     * @param claims the roles and groups that the sign-in carries
     */
    public Set<String> rolesOf(String person, Set<String> claims, LocalDate day) {
        Firm firm = firm();
        Set<String> roles = new TreeSet<>();
        firm.holders().forEach((role, holders) -> {
            boolean claimed = claims.contains(role) || holders.groups().stream().anyMatch(claims::contains);
            if (claimed || firm.isActing(person, role, day)) {
                roles.add(role);
            }
        });
        return roles;
    }

    private Firm firm() {
        return definitions.firm();
    }
}
