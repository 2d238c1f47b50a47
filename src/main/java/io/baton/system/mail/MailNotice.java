package io.baton.system.mail;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.baton.system.SystemWatch;
import io.quarkus.arc.Unremovable;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Sends a mail as the mapping {@code mail/notice-to-mail} wrote it: once as plain text and once as HTML. */
@Singleton
@Named("mailNotice")
@Unremovable
@RegisterForReflection
public class MailNotice {

    /** Carries the notice's key, by which a mail that was sent twice is known. */
    public static final String KEY = "X-Baton-Key";

    private static final String SYSTEM = "mail";

    private final Mailer mailer;
    private final MailHtml html;
    private final SystemWatch watch;

    @Inject
    public MailNotice(Mailer mailer, MailHtml html, SystemWatch watch) {
        this.mailer = mailer;
        this.html = html;
        this.watch = watch;
    }

    /** Sends one mail to all its people; the body stays as it is. The watch over the systems learns how it went. */
    public void send(String body) throws Exception {
        Mail mail = mail(Json.read(body));
        try {
            mailer.send(mail);
        } catch (RuntimeException e) {
            throw watch.failed(SYSTEM, e);
        }
        watch.answered(SYSTEM);
    }

    private Mail mail(JsonNode written) {
        Mail mail = new Mail()
                .setSubject(written.path("subject").asText())
                .setText(written.path("text").asText())
                .setHtml(html.of(written))
                .addHeader(KEY, written.path("key").asText())
                .addHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no robot should answer it
        written.path("to").forEach(to -> mail.addTo(to.asText()));
        return mail;
    }
}
