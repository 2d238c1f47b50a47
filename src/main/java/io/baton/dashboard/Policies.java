package io.baton.dashboard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the handoff definitions in force say, in words for pages. Nothing here fails for a name nobody defined. */
public interface Policies {

    /** How people call a role, such as "Delivery lead"; made from its id where no definition names it. */
    String role(String id);

    /** How people call a kind of handoff. */
    String handoff(String type);

    /** How people call a gate of that kind of handoff. */
    String gate(String type, String name);

    /** The labels of the facts that tasks of that gate show, in the order in which they are to be read; empty for a gate nobody defined. */
    List<String> facts(String type, String gate);

    /** When a handoff opened then should have ended, in business time; null where no definition says. */
    @Nullable
    Instant deadline(String type, Instant openedAt);

    /** Every kind of handoff with the departments it goes between, by type. */
    List<Passage> passages();

    /** The roles that definitions name, by id. */
    List<String> roles();

    /** From which department to which a kind of handoff goes. */
    record Passage(String type, String from, String to) {}
}
