package io.baton.platform.security;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People for trying things out. They exist in the {@code sandbox} profile alone. */
@ApplicationScoped
public class DemoUsers {

    /** The one profile in which demo users may sign in. */
    public static final String PROFILE = "sandbox";

    private static final List<DemoUser> USERS = List.of(
            user("ada", "account-executive", "Account executive"),
            user("carl", "contract-operations", "Contract operations"),
            user("bea", "billing", "Billing"),
            user("dan", "delivery-lead", "Delivery lead"),
            user("dora", "delivery-director", "Delivery director, and a delivery lead", "delivery-lead"),
            user("rita", "resource-manager", "Resource manager"),
            user("fay", "finance-controller", "Finance controller"),
            user("otto", "integration-operator", "Operator", Roles.OPERATOR),
            user("vic", Roles.VIEWER, "Viewer"));

    private final boolean enabled;

    public DemoUsers(SecurityConfig config) {
        this.enabled = config.demoUsers() && ConfigUtils.isProfileActive(PROFILE);
    }

    /** Someone who signs in by HTTP Basic or on the sign-in page. */
    public record DemoUser(String name, String password, Set<String> roles, String title) {}

    /** Everyone who may sign in now; empty when demo users are off. */
    public List<DemoUser> list() {
        return enabled ? USERS : List.of();
    }

    Optional<Caller> find(String name, String password) {
        return list().stream()
                .filter(user -> user.name().equals(name) && Secrets.same(user.password(), password))
                .map(DemoUsers::caller)
                .findFirst();
    }

    /** Who proved before to be the user of this name; empty when there is none, or none any more. */
    public Optional<Caller> named(String name) {
        return list().stream()
                .filter(user -> user.name().equals(name))
                .map(DemoUsers::caller)
                .findFirst();
    }

    private static Caller caller(DemoUser user) {
        return new Caller(user.name(), user.roles());
    }

    private static DemoUser user(String name, String role, String title, String... more) {
        Set<String> roles = Stream.concat(Stream.of(role), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
        return new DemoUser(name, name + "-demo", roles, title);
    }
}
