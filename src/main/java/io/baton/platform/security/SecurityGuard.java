package io.baton.platform.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** Refuses to start a Baton that nobody could sign in to, or that anybody could. */
@ApplicationScoped
public class SecurityGuard {

    private static final int SECRET_LENGTH = 16;

    private final SecurityConfig config;
    private final OidcSwitch oidc;

    public SecurityGuard(SecurityConfig config, OidcSwitch oidc) {
        this.config = config;
        this.oidc = oidc;
    }

    void check(@Observes @Priority(1) StartupEvent ignored) {
        List<String> faults = faults(ConfigUtils.isProfileActive(DemoUsers.PROFILE));
        if (!faults.isEmpty()) {
            throw new ConfigurationException("Baton does not start: " + String.join("; ", faults));
        }
    }

    List<String> faults(boolean sandbox) {
        List<String> faults = new ArrayList<>();
        if (config.demoUsers() && !sandbox) {
            faults.add("baton.security.demo-users=true is for the sandbox profile alone; remove it");
        }
        if (config.tokens().isEmpty() && !oidc.enabled() && !sandbox) {
            faults.add("nobody could sign in; set quarkus.oidc.auth-server-url (people), or"
                    + " baton.security.tokens.<name>.sha256 and .roles (machines)");
        }
        check(config.limits(), faults);
        config.tokens().forEach((name, token) -> check(name, token, faults));
        config.webhooks().forEach((name, webhook) -> check(name, webhook, faults));
        return faults;
    }

    private static void check(SecurityConfig.Limits limits, List<String> faults) {
        if (limits.signInsPerName() < 1 || limits.signInsPerAddress() < 1 || limits.requestsPerCaller() < 1) {
            faults.add("baton.security.limits.* must be at least 1 a minute");
        }
    }

    private static void check(String name, SecurityConfig.MachineToken token, List<String> faults) {
        String key = "baton.security.tokens." + name;
        if (!token.sha256().matches("[0-9a-fA-F]{64}")) {
            faults.add(key + ".sha256 must be 64 hexadecimal digits, the SHA-256 of the token");
        }
        if (token.roles().isEmpty()) {
            faults.add(key + ".roles must name at least one role");
        }
    }

    private static void check(String name, SecurityConfig.Webhook webhook, List<String> faults) {
        if (webhook.secret().length() < SECRET_LENGTH) {
            faults.add("baton.security.webhooks." + name + ".secret must have at least 16 characters");
        }
    }
}
