package io.baton.system.mail;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;

/** Draws a mail's page. */
@ApplicationScoped
public class MailHtml {

    /** The page; what the mapping wrote is text in it, not markup. */
    public String of(JsonNode written) {
        return MailPage.of(written).render();
    }
}
