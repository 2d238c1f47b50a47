package io.baton.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;

/** The secrets of those who sign what they send. */
@ApplicationScoped
public class Webhooks {

    private final Map<String, SecurityConfig.Webhook> senders;

    public Webhooks(SecurityConfig config) {
        this.senders = config.webhooks();
    }

    /** A fresh code over the sender's secret, or empty when the sender has none. */
    public Optional<Mac> code(String sender) {
        return Optional.ofNullable(senders.get(sender)).map(webhook -> Secrets.hmacSha256(webhook.secret()));
    }
}
