package io.baton.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.TwinClient.Reply;
import io.baton.twin.journal.Journal;
import io.baton.twin.journal.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SurvivalTest {

    private static final String CUSTOMER = "/services/rest/record/v1/customer/eid:1";
    private static final String PROJECT = "/services/data/v60.0/sobjects/pse__Proj__c/Baton_Key__c/k";

    @TempDir
    Path folder;

    @Test
    void what_was_answered_is_there_after_a_restart_and_so_is_its_count() {
        List<?> before;
        try (Twins twins = start()) {
            twins.signDeal("{\"template\":\"clean-fixed-fee\"}");
            TwinClient.netsuite(twins).json("PUT", CUSTOMER, "{'companyName':'Halden'}");
            TwinClient.salesforce(twins).json("PATCH", PROJECT, "{'Name':'Halden'}");
            TwinClient.salesforce(twins).json("PATCH", PROJECT, "{'Name':'Halden II'}");
            TwinClient.redmine(twins).json("POST", "/projects.json", "{'project':{'name':'H','identifier':'h'}}");
            before = twins.effects();
        }

        try (Twins twins = start()) {
            TwinClient salesforce = TwinClient.salesforce(twins);

            assertThat(twins.effects()).isEqualTo(before).hasSize(3);
            assertThat(salesforce.query("SELECT Name FROM pse__Proj__c").json().findValuesAsText("Name"))
                    .containsExactly("Halden II");
            assertThat(salesforce
                            .query("SELECT COUNT() FROM OpportunityLineItem")
                            .json()
                            .path("totalSize")
                            .asInt())
                    .isEqualTo(7);
            assertThat(TwinClient.netsuite(twins)
                            .json("PUT", CUSTOMER, "{'companyName':'Halden'}")
                            .status())
                    .isEqualTo(204);
            assertThat(twins.effects("netsuite", "customer"))
                    .singleElement()
                    .matches(effect -> effect.created() == 1 && effect.calls() == 2);
        }
    }

    @Test
    void new_records_after_a_restart_get_new_ids() {
        String first;
        try (Twins twins = start()) {
            first = TwinClient.salesforce(twins)
                    .json("PATCH", PROJECT, "{'Name':'A'}")
                    .json()
                    .path("id")
                    .asText();
        }

        try (Twins twins = start()) {
            String second = TwinClient.salesforce(twins)
                    .json("PATCH", PROJECT + "2", "{'Name':'B'}")
                    .json()
                    .path("id")
                    .asText();

            assertThat(second).hasSize(18).isNotEqualTo(first);
        }
    }

    @Test
    void a_line_cut_short_is_dropped_and_written_over() throws IOException {
        Path file = folder.resolve("torn.jsonl");
        try (Journal journal = Journal.open(file)) {
            journal.append(Json.object().put("n", 1));
        }
        Files.writeString(file, "{\"n\":2,\"half", StandardOpenOption.APPEND);

        List<JsonNode> lines = new ArrayList<>();
        try (Journal journal = Journal.open(file)) {
            journal.replay(lines::add);
            journal.append(Json.object().put("n", 3));
        }

        assertThat(lines).hasSize(1);
        assertThat(Files.readString(file)).isEqualTo("{\"n\":1}\n{\"n\":3}\n");
    }

    @Test
    void what_was_answered_survives_a_kill_of_the_process() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwinProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int answered = 0;
        try (BufferedReader out = process.inputReader()) {
            TwinClient client =
                    new TwinClient(Objects.requireNonNull(out.readLine())).with("X-Redmine-API-Key", "baton-twin");
            for (int i = 0; i < 200; i++) {
                Reply reply =
                        client.json("POST", "/projects.json", "{'project':{'name':'P','identifier':'p-" + i + "'}}");
                answered += reply.status() == 201 ? 1 : 0;
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }

        try (Twins twins = start()) {
            assertThat(twins.effects("redmine", "project")).hasSize(answered).hasSize(200);
        }
    }

    private Twins start() {
        return Twins.start(TwinsOptions.anyPorts(folder, Clock.systemUTC()));
    }
}
