package io.baton.insight;

import io.baton.platform.TerminalFailure;
import io.baton.policy.Definitions;
import io.baton.policy.calendar.Amount;
import io.baton.policy.calendar.BusinessCalendar;
import io.baton.policy.definition.Definition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When handoffs should have ended, in the business time of their definitions. The clock starts when a handoff is opened. */
@ApplicationScoped
public class ServiceLevels {

    private static final Duration LONGEST = Duration.ofDays(36_600);
    private static final Duration EXACT = Duration.ofSeconds(1);

    private final Definitions definitions;

    public ServiceLevels(Definitions definitions) {
        this.definitions = definitions;
    }

    /** When a handoff opened then should end; empty when nothing is defined for its type. */
    public Optional<Instant> due(String type, Instant openedAt) {
        Definition definition = definitions.all().get(type);
        return definition == null ? Optional.empty() : due(definition.parties(), openedAt);
    }

    /** For each defined type the instant before which a handoff must have been opened to be late now, to the second. */
    public Map<String, Instant> lateBefore(Instant now) {
        Map<String, Instant> limits = new TreeMap<>();
        definitions
                .all()
                .forEach((type, definition) ->
                        lateBefore(definition.parties(), now).ifPresent(limit -> limits.put(type, limit)));
        return limits;
    }

    private static Optional<Instant> due(Definition.Parties parties, Instant openedAt) {
        return after(parties.calendar(), openedAt, parties.sla());
    }

    /** The later a handoff was opened the later it is due, so the limit is found by halving. */
    private static Optional<Instant> lateBefore(Definition.Parties parties, Instant now) {
        if (due(parties, now).isEmpty()) {
            return Optional.empty();
        }
        Duration reach = Duration.ofDays(1);
        while (!isLate(parties, now.minus(reach), now) && reach.compareTo(LONGEST) < 0) {
            reach = reach.multipliedBy(2);
        }
        Instant late = now.minus(reach);
        Instant inTime = now;
        while (Duration.between(late, inTime).compareTo(EXACT) > 0) {
            Instant middle = late.plus(Duration.between(late, inTime).dividedBy(2));
            if (isLate(parties, middle, now)) {
                late = middle;
            } else {
                inTime = middle;
            }
        }
        return Optional.of(inTime);
    }

    private static boolean isLate(Definition.Parties parties, Instant openedAt, Instant now) {
        return due(parties, openedAt).filter(due -> due.isBefore(now)).isPresent();
    }

    /** A calendar that is never open sets no time; {@code baton check} says so, and figures go on without it. */
    private static Optional<Instant> after(BusinessCalendar calendar, Instant from, Amount amount) {
        try {
            return Optional.of(calendar.after(from, amount));
        } catch (TerminalFailure neverOpen) {
            return Optional.empty();
        }
    }
}
