package io.baton.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Who may call, how long, and how often. People sign in by OpenID Connect ({@code quarkus.oidc.*}); the rest is here. */
@ConfigMapping(prefix = "baton.security")
public interface SecurityConfig {

    /** Machines by name; the name is what the audit trail shows, as {@code machine:<name>}. */
    Map<String, MachineToken> tokens();

    /** Senders of signed webhooks by name, such as {@code salesforce}. */
    Map<String, Webhook> webhooks();

    /** Whether the demo users may sign in; only honoured in the {@code sandbox} profile, refused elsewhere. */
    @WithDefault("false")
    boolean demoUsers();

    /** The roles that own gates and tasks; whoever holds one may read handoffs and complete that role's tasks. */
    @WithDefault("account-executive,contract-operations,billing,delivery-lead,resource-manager,finance-controller,"
            + "integration-operator")
    Set<String> ownerRoles();

    /** People's sessions in a browser. */
    Session session();

    /** How many a minute; all of them may come at once. Each process counts for itself. */
    Limits limits();

    /** How long a person stays signed in, and by which cookie. */
    interface Session {

        /** How long a session lasts without a request. */
        @WithDefault("30m")
        Duration idle();

        /**
         * Whether cookies are for HTTPS alone. Without HTTPS, at Baton or at a proxy before it, nobody stays signed in then;
         * the sandbox does without.
         */
        @WithDefault("true")
        boolean secureCookies();
    }

    /** What is answered with 429 when there is more of it. */
    interface Limits {

        /** Failed sign-ins of one name from one address. */
        @WithDefault("10")
        int signInsPerName();

        /** Failed sign-ins and refused tokens from one address, which a whole office may share. */
        @WithDefault("300")
        int signInsPerAddress();

        /** Requests of one caller. */
        @WithDefault("6000")
        int requestsPerCaller();
    }

    /** One machine's bearer token. */
    interface MachineToken {

        /** SHA-256 of the token, as 64 hexadecimal digits; the token itself is kept by the machine alone. */
        String sha256();

        /** The machine's roles, such as {@code integration}. */
        Set<String> roles();
    }

    /** One sender of signed webhooks. */
    interface Webhook {

        /** The secret shared with the sender; signs the raw body with HMAC-SHA256. At least 16 characters. */
        String secret();
    }
}
