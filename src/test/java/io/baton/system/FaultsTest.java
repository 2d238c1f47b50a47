package io.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Failure;
import io.baton.handoff.Failure.Kind;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import io.baton.twin.fault.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor routes against twins that break. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsTest {

    @TempDir
    static Path folder;

    private static Twins twins;
    private static SystemRoutes routes;
    private static Map<String, Object> deal;

    @BeforeAll
    static void start() throws Exception {
        twins = Twins.start(TwinsOptions.anyPorts(folder, Clock.systemUTC()));
        routes = new SystemRoutes(SystemTwins.addresses(twins));
        deal = routes.run("crm.read-deal", SystemTwins.signed(twins, "clean-fixed-fee"));
        deal.putAll(routes.run("erp.upsert-customer", deal));
        deal.putAll(routes.run("psa.upsert-project", deal));
        routes.run("workspace.open-project", deal);
    }

    @AfterAll
    static void stop() throws Exception {
        routes.close();
        twins.close();
    }

    @AfterEach
    void mend() {
        twins.clearFaults();
    }

    @ParameterizedTest
    @CsvSource({"salesforce, crm.write-status", "netsuite, erp.upsert-customer"})
    void a_token_that_is_no_longer_taken_is_renewed_once(String system, String operation) {
        twins.fault(
                Fault.of(system, "^(PATCH|PUT)", Fault.Kind.STATUS).status(401).times(1));

        Map<String, Object> after = routes.run(operation, deal);

        assertThat(after).containsKey("customer");
    }

    @ParameterizedTest
    @CsvSource({
        "salesforce, crm.read-deal, SALESFORCE_UNAUTHORISED",
        "netsuite, erp.check-customer, NETSUITE_UNAUTHORISED",
        "redmine, workspace.open-project, REDMINE_UNAUTHORISED",
        "bamboohr, hris.find-people, BAMBOOHR_UNAUTHORISED"
    })
    void credentials_that_stay_refused_are_said_to_be(String system, String operation, String code) {
        twins.fault(Fault.of(system, null, Fault.Kind.STATUS).status(401));

        Failure failure = routes.failure(operation, deal);

        assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(failure.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "netsuite, erp.upsert-job, NETSUITE_THROTTLED",
        "redmine, workspace.open-project, REDMINE_THROTTLED",
        "bamboohr, hris.find-people, BAMBOOHR_THROTTLED",
        "slack, notify.slack, SLACK_THROTTLED"
    })
    void too_many_calls_wait_as_long_as_the_vendor_asks(String system, String operation, String code) {
        twins.fault(Fault.of(system, null, Fault.Kind.STATUS).status(429).retryAfter("7"));

        Failure failure = failureOf(operation);

        assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource({
        "salesforce, psa.upsert-project",
        "netsuite, erp.upsert-job",
        "redmine, workspace.open-project",
        "bamboohr, hris.find-people",
        "slack, notify.slack"
    })
    void whatever_breaks_after_the_call_went_out_has_an_unknown_outcome(String system, String operation) {
        assertThat(struck(operation, Fault.of(system, null, Fault.Kind.STATUS).status(500)))
                .isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(struck(operation, Fault.of(system, null, Fault.Kind.RESET))).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(struck(operation, Fault.of(system, null, Fault.Kind.REPLY_LOST)))
                .isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(struck(operation, Fault.of(system, null, Fault.Kind.HANG).millis(4000)))
                .isEqualTo(Kind.UNKNOWN_OUTCOME);
    }

    @ParameterizedTest
    @CsvSource({
        "salesforce, psa.upsert-project",
        "salesforce, crm.find-signed-deals",
        "netsuite, erp.check-customer",
        "redmine, workspace.open-checklist",
        "bamboohr, hris.find-people"
    })
    void an_answer_that_is_not_json_has_an_unknown_outcome(String system, String operation) {
        assertThat(struck(operation, Fault.of(system, "^(?!.*token)", Fault.Kind.MALFORMED)))
                .isEqualTo(Kind.UNKNOWN_OUTCOME);
    }

    @ParameterizedTest
    @CsvSource({
        "salesforce, psa.upsert-project",
        "netsuite, erp.upsert-job",
        "redmine, workspace.open-project",
        "bamboohr, hris.find-people",
        "slack, notify.slack"
    })
    void a_system_that_says_it_cannot_now_certainly_did_nothing(String system, String operation) {
        assertThat(struck(operation, Fault.of(system, null, Fault.Kind.STATUS).status(503)))
                .isEqualTo(Kind.TRANSIENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "psa.upsert-project",
                "erp.upsert-job",
                "workspace.open-project",
                "hris.find-people",
                "notify.slack"
            })
    void a_system_that_nobody_answers_for_certainly_did_nothing(String operation) throws Exception {
        String nowhere = "http://127.0.0.1:9";

        try (SystemRoutes cut =
                new SystemRoutes(new SystemAddresses(nowhere, nowhere, nowhere, nowhere, nowhere, "secret"))) {
            assertThat(failureOf(cut, operation).kind()).isEqualTo(Kind.TRANSIENT);
        }
    }

    @Test
    void a_part_that_fails_in_a_composite_of_200_is_a_failure() {
        Map<String, Object> bad = new LinkedHashMap<>(deal);
        bad.put("milestones", List.of(Map.of("key", "m-1", "name", "x", "date", "someday")));

        Failure failure = routes.failure("psa.upsert-project", bad);

        assertThat(failure.kind()).isEqualTo(Kind.PERMANENT);
        assertThat(failure.code()).isEqualTo("SALESFORCE_REFUSED");
        assertThat(failure.message()).contains("in part milestones0").doesNotContain("someday");
        assertThat(twins.effects("salesforce", "pse__Milestone__c"))
                .noneMatch(effect -> effect.key().equals("m-1"));
    }

    @Test
    void a_deal_that_is_not_there_is_said_not_to_be() {
        Failure missing = routes.failure("crm.read-deal", SystemTwins.handoff("006000000000000AAA"));
        Failure absurd = routes.failure("crm.read-deal", SystemTwins.handoff("../x' OR Name != '"));

        assertThat(missing.code()).isEqualTo("CRM_NO_SUCH_DEAL");
        assertThat(absurd.code()).isEqualTo("CRM_NO_SUCH_DEAL");
        assertThat(missing.kind()).isEqualTo(Kind.PERMANENT);
    }

    @Test
    void what_the_erp_refuses_is_permanent_and_named() {
        Map<String, Object> bad = new LinkedHashMap<>(deal);
        bad.put(
                "contract",
                Map.of("key", "k-9", "customer", "nobody", "billing", Map.of("price", Map.of("amount", "1"))));

        Failure failure = routes.failure("erp.upsert-billing-schedule", bad);

        assertThat(failure.kind()).isEqualTo(Kind.PERMANENT);
        assertThat(failure.message()).contains("INVALID_KEY_OR_REF at entity").doesNotContain("nobody");
    }

    @Test
    void a_lost_reply_and_a_second_try_make_one_workspace_item_each() {
        Map<String, Object> mine = routes.run("crm.read-deal", SystemTwins.signed(twins, "clean-fixed-fee"));
        mine.putAll(routes.run("workspace.open-project", mine));
        twins.fault(Fault.of("redmine", "POST /issues", Fault.Kind.REPLY_LOST).times(1));

        Failure lost = routes.failure("workspace.open-checklist", mine);
        mine.putAll(routes.run("workspace.open-checklist", SystemTwins.retried(mine)));

        assertThat(lost.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(twins.effects("redmine", "issue"))
                .filteredOn(effect -> effect.key().startsWith(SystemTwins.key(mine) + "/"))
                .hasSize(10)
                .allMatch(effect -> effect.created() == 1);
    }

    private static Kind struck(String operation, Fault fault) {
        twins.fault(fault);
        Kind kind = failureOf(operation).kind();
        twins.clearFaults();
        return kind;
    }

    private static Failure failureOf(String operation) {
        return failureOf(routes, operation);
    }

    private static Failure failureOf(SystemRoutes routes, String operation) {
        Map<String, Object> given = new LinkedHashMap<>(deal);
        given.put("since", "2026-01-01T00:00:00Z");
        Object body = operation.startsWith("notify") ? "{\"key\":\"t/opened\",\"title\":\"x\"}" : "";
        return routes.failure(operation, given, body);
    }
}
