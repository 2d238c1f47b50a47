package io.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Routes and mappings edited beside the running program, without a build. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditingIT {

    private static final String READ_DEAL = "              - to:\n                  id: read\n";
    private static final String APPROVERS = "approvers: [delivery-lead, finance-controller]";
    private static final String LOG = """
                          - log:
                              id: say
                              loggingLevel: WARN
                              message: "An edited route reads a deal"
            """;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void an_edited_route_and_mapping_change_the_next_run_and_a_broken_edit_changes_none() throws IOException {
        HouseCopy.into(folder);
        try (Twins twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
                BatonProcess baton = onCopies(twins)) {
            baton.start();
            Observer observer = new Observer(twins, baton);
            JsonNode before = run(observer, "before");

            edit("mappings/redmine/project-to-project.jslt", "\"Project owner: \"", "\"Led by \"");
            edit("mappings/redmine/project-to-project.cases.yaml", "Project owner: ", "Led by ");
            edit("routes/sales-to-delivery/launch.camel.yaml", READ_DEAL, LOG + READ_DEAL);
            awaitLog("Taken: .*launch.camel.yaml");
            JsonNode after = run(observer, "after");
            edit("routes/sales-to-delivery/launch.camel.yaml", "direct:crm.read-deal", "direct:crm.raed-deal");
            awaitLog("not taken: .*launch.camel.yaml:19: direct-unanswered");
            JsonNode last = run(observer, "last");

            assertThat(log().lines().filter(line -> line.contains("An edited route reads a deal")))
                    .hasSize(2);
            assertThat(version(after)).isNotEmpty().isNotEqualTo(version(before));
            assertThat(version(last)).isEqualTo(version(after));
            assertThat(Files.readString(folder.resolve("twins/redmine.jsonl")))
                    .contains("Led by ")
                    .contains("Project owner: ");
        }
    }

    @Test
    void an_approval_is_waited_for_over_a_kill_and_an_edited_policy_and_counts_by_whom_is_asked_then()
            throws IOException {
        HouseCopy.into(folder);
        try (Twins twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
                BatonProcess baton = onCopies(twins)) {
            baton.start();
            Observer observer = new Observer(twins, baton);
            String key = observer.sign("low-margin", "waits");
            observer.await(key, EditingIT::waits);
            JsonNode before = openTask(baton, observer, key, "delivery-lead");
            assertThat(openTask(baton, observer, key, "resource-manager").isMissingNode())
                    .isTrue();

            baton.kill();
            edit("config/handoffs/sales-to-delivery.yaml", APPROVERS, "approvers: [resource-manager]");
            baton.start();
            Awaitility.await("the question is put to the new approver")
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(openTask(baton, observer, key, "resource-manager")
                                    .path("owner")
                                    .asText())
                            .isEqualTo("resource-manager"));

            JsonNode now = openTask(baton, observer, key, "resource-manager");
            assertThat(approve(baton, before, "dan").statusCode()).isEqualTo(409);
            assertThat(approve(baton, now, "dan").statusCode()).isEqualTo(403);
            waits(observer.handoffs(key).path(0));
            assertThat(twins.effects("salesforce", "pse__Proj__c")).isEmpty();

            assertThat(approve(baton, now, "rita").statusCode()).isEqualTo(200);
            observer.await(
                    key, handoff -> assertThat(handoff.path("state").asText()).isEqualTo("COMPLETED"));
        }
    }

    private static void waits(JsonNode handoff) {
        assertThat(handoff.path("state").asText()).isEqualTo("WAITING");
    }

    private static JsonNode openTask(BatonProcess baton, Observer observer, String key, String role) {
        String handoff = observer.handoffs(key).path(0).path("id").asText();
        return baton.get("/api/v1/tasks?state=OPEN&role=" + role + "&handoff=" + handoff, "vic")
                .path("items")
                .path(0);
    }

    private static HttpResponse<String> approve(BatonProcess baton, JsonNode task, String user) {
        String body = "{\"version\": " + task.path("version").asInt() + ", \"outcome\": \"APPROVED\"}";
        return baton.post("/api/v1/tasks/" + task.path("id").asText() + "/complete", user, body);
    }

    private BatonProcess onCopies(Twins twins) {
        return new BatonProcess(folder, twins)
                .shortLived()
                .with("baton.folders.routes", folder.resolve("routes").toString())
                .with("baton.folders.mappings", folder.resolve("mappings").toString())
                .with("baton.folders.config", folder.resolve("config").toString())
                .with("quarkus.log.category.\"io.baton\".level", "INFO");
    }

    private static JsonNode run(Observer observer, String name) {
        String key = observer.sign("clean-fixed-fee", name);
        observer.await(
                key, handoff -> assertThat(handoff.path("state").asText()).isEqualTo("COMPLETED"));
        return observer.handoff(key);
    }

    private static String version(JsonNode handoff) {
        return handoff.path("attempts").path(0).path("version").asText();
    }

    private void awaitLog(String words) {
        Awaitility.await(words)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Pattern.compile(words).matcher(log()).find());
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("baton.log"));
    }

    private void edit(String file, String from, String to) throws IOException {
        HouseCopy.edit(folder.resolve(file), from, to);
    }
}
