package io.baton.api.fake;

import io.baton.dashboard.FakeObjects;
import io.baton.dashboard.FakePolicies;
import io.baton.dashboard.FakeSheets;
import io.baton.platform.Digests;
import io.baton.store.TestStore;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The API on rooms in memory, but for its keys, which are in a real store; one machine token for every role. */
public class ApiTestProfile implements QuarkusTestProfile {

    /** Every role there is; the token of a role is {@code <role>-token}. */
    public static final List<String> ROLES = List.of(
            "operator",
            "viewer",
            "integration",
            "account-executive",
            "contract-operations",
            "billing",
            "delivery-lead",
            "resource-manager",
            "finance-controller");

    private static final List<String> OTHER_ROOMS = List.of(
            "api.house",
            "assist",
            "check",
            "console",
            "dashboard.house",
            "demo",
            "handoff",
            "insight",
            "intake",
            "mapping",
            "notice",
            "policy",
            "retention",
            "system",
            "task",
            "twin");

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.arc.exclude-types", "io.baton." + String.join(".**,io.baton.", OTHER_ROOMS) + ".**");
        config.put("quarkus.http.test-port", "0");
        config.put("baton.security.webhooks.salesforce.secret", "a-secret-of-the-webhook");
        ROLES.forEach(role -> addToken(config, role, role));
        addToken(config, "stranger", "offline_access");
        return config;
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(
                FakeInbox.class,
                FakeJournal.class,
                FakeMissedEvents.class,
                FakeIds.class,
                FakeFigures.class,
                FakeRedactions.class,
                FakeHandoffs.class,
                FakeTasks.class,
                FakeOperators.class,
                FakeReplays.class,
                FakeSystems.class,
                FakeLinks.class,
                FakeEventTypes.class,
                FakePolicies.class,
                FakeObjects.class,
                FakeSheets.class);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestStore.class));
    }

    private static void addToken(Map<String, String> config, String name, String role) {
        config.put("baton.security.tokens." + name + ".sha256", Digests.sha256(name + "-token"));
        config.put("baton.security.tokens." + name + ".roles", role);
    }
}
