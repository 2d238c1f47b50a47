package io.baton.api.intake;

import io.baton.api.EventInbox;
import io.baton.api.EventInbox.Receipt;
import io.baton.platform.TerminalFailure;
import io.baton.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Keeps every delivery before it is read, and the reason of those that are rejected. */
@ApplicationScoped
public class Keeper {

    private final EventInbox inbox;
    private final BodyReader bodies;

    public Keeper(EventInbox inbox, BodyReader bodies) {
        this.inbox = inbox;
        this.bodies = bodies;
    }

    /** Keeps the delivery, then takes it; a problem or a terminal failure on the way rejects what was kept, and is thrown on. */
    public <T> T take(Delivery delivery, Function<UUID, T> work) {
        Receipt kept = inbox.keep(delivery.rawEvent());
        try {
            if (delivery.body().isTooLarge()) {
                throw bodies.tooLarge(delivery.body().length());
            }
            return work.apply(kept.rawEvent());
        } catch (ProblemException problem) {
            inbox.reject(kept.rawEvent(), problem.code(), problem.detail());
            throw problem;
        } catch (TerminalFailure failure) {
            inbox.reject(kept.rawEvent(), failure.code(), String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    /** Keeps a delivery that is refused unread. */
    public void refuse(Delivery delivery, ProblemException problem) {
        Receipt kept = inbox.keep(delivery.rawEvent());
        inbox.reject(kept.rawEvent(), problem.code(), problem.detail());
    }
}
