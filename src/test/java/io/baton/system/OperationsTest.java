package io.baton.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.mapping.Schemas;
import io.baton.platform.JsonValues;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import io.baton.twin.journal.Effect;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation against the twins, made twice: what counts is what the twins say was done. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperationsTest {

    private static final List<String> CLOSING = List.of(
            "psa.find-project",
            "workspace.close-project",
            "psa.cancel-requests",
            "psa.close-project",
            "erp.close-billing-schedule",
            "erp.close-job",
            "crm.write-status");

    @TempDir
    static Path folder;

    private static Twins twins;
    private static SystemRoutes routes;

    @BeforeAll
    static void start() throws Exception {
        twins = Twins.start(TwinsOptions.anyPorts(folder, Clock.systemUTC()));
        routes = new SystemRoutes(SystemTwins.addresses(twins));
    }

    @AfterAll
    static void stop() throws Exception {
        routes.close();
        twins.close();
    }

    private static Map<String, Object> launched(String template) {
        return routes.run("crm.read-deal", SystemTwins.signed(twins, template));
    }

    private static void twice(String operation, Map<String, Object> variables) {
        variables.putAll(routes.run(operation, variables));
        variables.putAll(routes.run(operation, SystemTwins.retried(variables)));
    }

    @Test
    void a_deal_is_read_as_canonical_objects() {
        Map<String, Object> read = launched("clean-fixed-fee");

        JsonNode all = JsonValues.node(read);
        Schemas schemas = new Schemas(Path.of("mappings"));
        assertThat(schemas.validate("customer", all.path("customer"))).isEmpty();
        assertThat(schemas.validate("contract", all.path("contract"))).isEmpty();
        assertThat(schemas.validate("project", all.path("project"))).isEmpty();
        assertThat(all.path("milestones"))
                .isNotEmpty()
                .allSatisfy(milestone ->
                        assertThat(schemas.validate("milestone", milestone)).isEmpty());
        assertThat(read).doesNotContainKeys("apiVersion", "location", "record");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clean-retainer",
                "missing-details",
                "low-margin",
                "no-account",
                "unknown-currency",
                "milestones-do-not-add-up",
                "huge-description",
                "emoji-and-rtl"
            })
    void an_odd_deal_is_read_as_it_is(String template) {
        Map<String, Object> read = launched(template);

        assertThat(read).containsKeys("contract", "project");
        assertThat(read.containsKey("customer")).isEqualTo(!template.equals("no-account"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean-retainer", "huge-description", "emoji-and-rtl"})
    void an_unusual_deal_goes_all_the_way(String template) {
        Map<String, Object> deal = launched(template);

        for (String operation : List.of(
                "hris.find-people",
                "erp.upsert-customer",
                "erp.upsert-job",
                "erp.upsert-billing-schedule",
                "psa.upsert-project",
                "workspace.open-project",
                "workspace.open-versions",
                "workspace.open-checklist",
                "crm.write-status")) {
            deal.putAll(routes.run(operation, deal));
        }

        assertThat(JsonValues.node(deal).at("/project/externalIds").size()).isEqualTo(4);
    }

    @Test
    void a_customer_is_new_then_active_and_written_once() {
        Map<String, Object> deal = launched("clean-time-and-materials");

        deal.putAll(routes.run("erp.check-customer", deal));
        assertThat(standing(deal)).isEqualTo("NEW");
        twice("erp.upsert-customer", deal);
        deal.putAll(routes.run("erp.check-customer", deal));

        assertThat(standing(deal)).isEqualTo("ACTIVE");
        assertThat(once("netsuite", "customer", key(deal, "customer"))).isTrue();
    }

    @Test
    void a_customer_of_the_same_name_is_a_possible_duplicate() {
        Map<String, Object> deal = launched("duplicate-customer");

        deal.putAll(routes.run("erp.check-customer", deal));

        assertThat(standing(deal)).isEqualTo("DUPLICATE");
        assertThat(JsonValues.node(deal).at("/customer/erp/candidates")).isNotEmpty();
    }

    @Test
    void a_customer_on_credit_hold_is_on_hold() {
        Map<String, Object> deal = launched("credit-hold");

        deal.putAll(routes.run("erp.check-customer", deal));

        assertThat(standing(deal)).isEqualTo("ON_HOLD");
    }

    @Test
    void finance_gets_one_job_and_one_sales_order() {
        Map<String, Object> deal = launched("clean-fixed-fee");
        routes.run("erp.upsert-customer", deal);

        twice("erp.upsert-job", deal);
        twice("erp.upsert-billing-schedule", deal);

        assertThat(once("netsuite", "job", key(deal, "project"))).isTrue();
        assertThat(once("netsuite", "salesOrder", key(deal, "contract"))).isTrue();
    }

    @Test
    void what_finance_holds_is_what_was_sent() {
        Map<String, Object> deal = launched("clean-fixed-fee");
        routes.run("erp.upsert-customer", deal);
        routes.run("erp.upsert-job", deal);
        routes.run("erp.upsert-billing-schedule", deal);

        JsonNode sent = JsonValues.node(deal);
        JsonNode held = JsonValues.node(routes.run("erp.read-billing-schedule", deal));
        JsonNode customer = JsonValues.node(routes.run("erp.read-customer", deal));

        assertThat(held.at("/contract/billing/schedule")).isEqualTo(sent.at("/contract/billing/schedule"));
        assertThat(customer.at("/customer/billTo")).isEqualTo(sent.at("/customer/billTo"));
    }

    @Test
    void the_psa_gets_one_project_its_milestones_and_its_requests() {
        Map<String, Object> deal = launched("clean-fixed-fee");

        twice("psa.upsert-project", deal);
        twice("psa.request-resources", deal);

        assertThat(once("salesforce", "pse__Proj__c", key(deal, "project"))).isTrue();
        assertThat(keys(deal, "milestones")).allMatch(key -> once("salesforce", "pse__Milestone__c", key));
        assertThat(keys(deal, "resources")).allMatch(key -> once("salesforce", "pse__Resource_Request__c", key));
        assertThat(JsonValues.node(deal).at("/project/externalIds/certinia").asText())
                .isNotEmpty();
    }

    @Test
    void the_project_is_read_back_from_the_psa() {
        Map<String, Object> deal = launched("clean-fixed-fee");
        deal.putAll(routes.run("psa.upsert-project", deal));
        deal.putAll(routes.run("psa.request-resources", deal));

        JsonNode held = JsonValues.node(routes.run("psa.read-project", deal));

        assertThat(held.at("/project/budget")).isEqualTo(JsonValues.node(deal).at("/project/budget"));
        assertThat(held.path("milestones")).hasSameSizeAs(JsonValues.node(deal).path("milestones"));
        assertThat(held.path("resources")).hasSameSizeAs(JsonValues.node(deal).path("resources"));
    }

    @Test
    void the_workspace_is_opened_once_with_every_milestone_and_ten_items() {
        Map<String, Object> deal = launched("clean-fixed-fee");

        twice("workspace.open-project", deal);
        twice("workspace.open-versions", deal);
        twice("workspace.open-checklist", deal);

        String project = key(deal, "project") + "/";
        assertThat(effectsOf("redmine", "version", project)).hasSameSizeAs(keys(deal, "milestones"));
        assertThat(effectsOf("redmine", "issue", project))
                .hasSize(10)
                .allMatch(effect -> effect.created() == 1 && effect.changed() == 0);
        assertThat(JsonValues.node(routes.run("workspace.read-checklist", deal)).path("checklist"))
                .hasSize(10);
    }

    @Test
    void a_later_handoff_of_the_same_deal_finds_the_workspace_and_adds_nothing() {
        Map<String, Object> first = launched("clean-fixed-fee");
        first.putAll(routes.run("workspace.open-project", first));
        first.putAll(routes.run("workspace.open-checklist", first));

        Map<String, Object> second = routes.run("crm.read-deal", SystemTwins.handoff(key(first, "project")));
        second.putAll(routes.run("workspace.open-project", second));
        routes.run("workspace.open-checklist", second);

        assertThat(JsonValues.node(second).at("/workspace/reopened").asBoolean())
                .isTrue();
        assertThat(effectsOf("redmine", "issue", key(first, "project") + "/"))
                .hasSize(10)
                .allMatch(effect -> effect.created() == 1);
    }

    @Test
    void what_was_made_is_closed_once_in_every_system() {
        Map<String, Object> deal = launched("clean-fixed-fee");
        for (String operation : List.of(
                "erp.upsert-customer",
                "erp.upsert-job",
                "erp.upsert-billing-schedule",
                "psa.upsert-project",
                "psa.request-resources",
                "workspace.open-project")) {
            deal.putAll(routes.run(operation, deal));
        }
        deal.put("status", "CANCELLED");

        CLOSING.forEach(operation -> twice(operation, deal));

        assertThat(changed("netsuite", "salesOrder", key(deal, "contract"))).isEqualTo(1);
        assertThat(changed("netsuite", "job", key(deal, "project"))).isEqualTo(1);
        assertThat(changed("salesforce", "pse__Proj__c", key(deal, "project"))).isEqualTo(1);
        assertThat(keys(deal, "resources"))
                .isNotEmpty()
                .allMatch(key -> changed("salesforce", "pse__Resource_Request__c", key) == 1);
        assertThat(effectsOf("redmine", "project", "baton-"))
                .filteredOn(effect -> effect.changed() == 1)
                .hasSize(1);
        JsonNode held = JsonValues.node(routes.run("psa.read-project", deal));
        assertThat(held.at("/resources/0/status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void what_was_never_made_is_not_made_by_closing_it() {
        Map<String, Object> deal = launched("clean-fixed-fee");
        int before = created();

        CLOSING.stream()
                .filter(operation -> !operation.startsWith("crm."))
                .forEach(operation -> twice(operation, deal));

        assertThat(created()).isEqualTo(before);
    }

    @Test
    void the_opportunity_is_marked_once() {
        Map<String, Object> deal = launched("clean-fixed-fee");
        deal.putAll(routes.run("psa.upsert-project", deal));

        twice("crm.write-status", deal);

        assertThat(twins.effects("salesforce", "Opportunity"))
                .filteredOn(effect -> effect.id().equals(key(deal, "contract")))
                .singleElement()
                .satisfies(effect -> assertThat(effect.changed()).isEqualTo(1));
    }

    @Test
    void supplied_values_are_written_into_their_fields_once() {
        Map<String, Object> deal = launched("clean-fixed-fee");
        deal.put(
                "supplied",
                List.of(
                        Map.of("path", "contract.billing.purchaseOrder.number", "value", "PO-4711"),
                        Map.of("path", "contract.billing.paymentDays", "value", 45),
                        Map.of("path", "customer.registrationNumber", "value", "KVK 34117528")));

        twice("crm.write-fields", deal);

        JsonNode read = JsonValues.node(routes.run("crm.read-deal", deal));
        assertThat(read.at("/contract/billing/purchaseOrder/number").asText()).isEqualTo("PO-4711");
        assertThat(read.at("/contract/billing/paymentDays").asInt()).isEqualTo(45);
        assertThat(read.at("/customer/registrationNumber").asText()).isEqualTo("KVK 34117528");
        assertThat(twins.effects())
                .filteredOn(effect ->
                        List.of(key(deal, "contract"), key(deal, "customer")).contains(effect.id()))
                .extracting(Effect::object, Effect::changed)
                .containsExactlyInAnyOrder(tuple("Opportunity", 1), tuple("Account", 1));
    }

    @Test
    void the_directory_says_whether_the_owner_is_active() {
        Map<String, Object> deal = launched("clean-fixed-fee");

        JsonNode found = JsonValues.node(routes.run("hris.find-people", deal));

        assertThat(found.path("people")).isNotEmpty();
        assertThat(found.at("/project/owner/active").asBoolean()).isTrue();
    }

    @Test
    void the_sweep_finds_signed_deals_and_describes_them_as_events() {
        Map<String, Object> deal = launched("clean-fixed-fee");
        Map<String, Object> swept = routes.run("crm.find-signed-deals", Map.of("since", "2020-01-01T00:00:00Z"));
        Map<String, Object> found = routes.run("crm.find-deal", Map.of("deal", key(deal, "project")));

        JsonNode all = JsonValues.node(swept).path("deals");
        JsonNode one = JsonValues.node(found).path("deals");
        String event = routes.send("crm.describe-deal", Map.of(), JsonValues.plain(one.get(0)))
                .getMessage()
                .getBody(String.class);

        assertThat(all.toString()).contains(key(deal, "project"));
        assertThat(one).hasSize(1);
        assertThat(event).contains("baton.deal.signed.v1", key(deal, "project"));
    }

    @Test
    void a_key_and_a_name_stay_where_they_belong() {
        Map<String, Object> deal = new LinkedHashMap<>(SystemTwins.handoff("k"));
        String key = "a/b?c=d&e #${sys.user.home}";
        deal.put("customer", Map.of("key", key, "legalName", "O'Hara ${sys.user.home} {{baton.roles.crm}}"));

        deal.putAll(routes.run("erp.upsert-customer", deal));
        deal.putAll(routes.run("erp.check-customer", deal));

        assertThat(standing(deal)).isEqualTo("ACTIVE");
        assertThat(once("netsuite", "customer", key)).isTrue();
        assertThat(JsonValues.node(routes.run("erp.read-customer", deal))
                        .at("/customer/legalName")
                        .asText())
                .isEqualTo("O'Hara ${sys.user.home} {{baton.roles.crm}}");
    }

    private static String standing(Map<String, Object> deal) {
        return JsonValues.node(deal).at("/customer/erp/status").asText();
    }

    private static String key(Map<String, Object> deal, String object) {
        return JsonValues.node(deal).path(object).path("key").asText();
    }

    private static List<String> keys(Map<String, Object> deal, String list) {
        return JsonValues.node(deal).path(list).findValuesAsText("key");
    }

    private static List<Effect> effectsOf(String system, String object, String prefix) {
        return twins.effects(system, object).stream()
                .filter(effect -> effect.key().startsWith(prefix))
                .toList();
    }

    private static boolean once(String system, String object, String key) {
        return twins.effects(system, object).stream()
                .anyMatch(effect -> effect.key().equals(key) && effect.created() == 1 && effect.changed() == 0);
    }

    private static int changed(String system, String object, String key) {
        return twins.effects(system, object).stream()
                .filter(effect -> effect.key().equals(key))
                .mapToInt(Effect::changed)
                .sum();
    }

    private static int created() {
        return twins.effects().stream().mapToInt(Effect::created).sum();
    }
}
