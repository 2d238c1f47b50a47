package io.baton.system.mail;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.quarkus.arc.Unremovable;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Sends a mail as the mapping {@code mail/notice-to-mail} wrote it: key, to, subject, text. */
@Singleton
@Named("mailNotice")
@Unremovable
@RegisterForReflection
public class MailNotice {

    /** Carries the notice's key, by which a mail that was sent twice is known. */
    public static final String KEY = "X-Baton-Key";

    private final Mailer mailer;

    @Inject
    public MailNotice(Mailer mailer) {
        this.mailer = mailer;
    }

    /** Sends one mail to all its people; the body stays as it is. */
    public void send(String body) {
        JsonNode notice = Json.read(body);
        Mail mail = new Mail()
                .setSubject(notice.path("subject").asText())
                .setText(notice.path("text").asText())
                .addHeader(KEY, notice.path("key").asText());
        notice.path("to").forEach(to -> mail.addTo(to.asText()));
        mailer.send(mail);
    }
}
