package io.baton.system.mail;

import io.baton.system.Condition;
import io.baton.system.VendorError;
import io.baton.system.VendorErrors;
import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What a mail server says, by its reply code (RFC 5321, 4.2), and that it says nothing. Its words may name people and are left out. */
@Singleton
@Unremovable
public class MailErrors implements VendorErrors {

    private static final String MAIL = "MAIL";

    @Override
    public Optional<VendorError> read(Throwable link) {
        if (link instanceof SMTPException reply) {
            return error(condition(reply), "the server answered " + reply.getReplyCode());
        } else if (link instanceof TimeoutException) {
            return error(Condition.REPLY_LOST, "no answer in time");
        }
        return Optional.empty();
    }

    private static Condition condition(SMTPException reply) {
        return switch (reply.getReplyCode()) {
            case 421, 450, 451, 452, 454 -> Condition.UNAVAILABLE;
            case 530, 534, 535, 538 -> Condition.UNAUTHORISED;
            default -> reply.isTransient() ? Condition.UNAVAILABLE : Condition.REFUSED;
        };
    }

    private static Optional<VendorError> error(Condition condition, String detail) {
        return Optional.of(new VendorError(MAIL, condition, detail, null));
    }
}
