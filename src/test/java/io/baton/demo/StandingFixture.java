package io.baton.demo;

import io.baton.demo.Standing.Answer;
import io.baton.demo.Standing.Demand;
import io.baton.demo.Standing.Field;
import io.baton.demo.Standing.Step;
import io.baton.demo.Standing.Trouble;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Handoffs at moments of their lives. */
final class StandingFixture {

    static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private StandingFixture() {}

    static Instant second(int seconds) {
        return START.plusSeconds(seconds);
    }

    static Standing aRunningHandoff(Step... steps) {
        return new Standing(
                "h1",
                "006A",
                "Data platform",
                "RUNNING",
                second(1),
                second(1),
                List.of(steps),
                List.of(),
                List.of(),
                null);
    }

    static Standing aCompletedHandoff() {
        return new Standing(
                "h1",
                "006A",
                "Data platform",
                "COMPLETED",
                second(1),
                second(5),
                List.of(new Step("read-deal", second(2))),
                List.of(),
                List.of(),
                null);
    }

    static Standing aHandoffWaitingFor(Demand... demands) {
        return new Standing(
                "h2",
                "006B",
                "ERP rollout",
                "WAITING",
                second(1),
                second(3),
                List.of(),
                List.of(demands),
                List.of(),
                null);
    }

    static Standing aHandoffWith(Answer... answers) {
        return new Standing(
                "h2",
                "006B",
                "ERP rollout",
                "RUNNING",
                second(1),
                second(9),
                List.of(),
                List.of(),
                List.of(answers),
                null);
    }

    static Standing aRetryingHandoff() {
        Trouble trouble = new Trouble("customer", "NETSUITE_UNAVAILABLE", second(90));
        return new Standing(
                "h3", "006C", "Cloud move", "RETRYING", second(1), second(4), List.of(), List.of(), List.of(), trouble);
    }

    static Demand aMissingPurchaseOrder() {
        return new Demand(
                "t1",
                3,
                "MISSING_DATA",
                "account-executive",
                "Commercial terms are incomplete",
                second(3),
                List.of(new Field("contract.billing.purchaseOrder.number", "Purchase order number")));
    }

    static Demand aLowMargin() {
        return new Demand("t2", 1, "APPROVAL", "finance-controller", "Margin 18 % is under 25 %", second(4), List.of());
    }

    static DemoOptions someOptions() {
        return new DemoOptions(
                URI.create("http://localhost:8080"),
                URI.create("http://localhost:9876"),
                URI.create("http://localhost:8090"),
                List.of(
                        new DemoUser("ada", "ada-demo", Set.of("account-executive")),
                        new DemoUser("fay", "fay-demo", Set.of("finance-controller")),
                        new DemoUser("vic", "vic-demo", Set.of("viewer"))),
                List.of("smooth", "low-margin"),
                START,
                Duration.ofMillis(1),
                false);
    }
}
