package io.baton.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.twin.TwinClient.Reply;
import io.baton.twin.journal.Effect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedmineTest {

    private static final String ISSUE =
            "{'issue':{'project_id':'halden','subject':'Agree kick-off','custom_fields':[{'id':1,'value':'h1/kick-off'}]}}";

    @RegisterExtension
    static final RunningTwins TWINS = new RunningTwins();

    @BeforeEach
    void a_project() {
        Reply created = client().json("POST", "/projects.json", "{'project':{'name':'Halden','identifier':'halden'}}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("project").path("id").asInt()).isPositive();
    }

    @Test
    void an_identifier_is_taken_once() {
        Reply again = client().json("POST", "/projects.json", "{'project':{'name':'H','identifier':'halden'}}");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).isEqualTo("{\"errors\":[\"Identifier has already been taken\"]}");
        assertThat(client().get("/projects/halden.json").status()).isEqualTo(200);
        assertThat(client().get("/projects/none.json").status()).isEqualTo(404);
    }

    @Test
    void the_same_issue_twice_is_two_and_shows() {
        client().json("POST", "/issues.json", ISSUE);
        client().json("POST", "/issues.json", ISSUE);

        Reply found = client().get("/issues.json?project_id=halden&cf_1=h1/kick-off");

        assertThat(found.json().path("total_count").asInt()).isEqualTo(2);
        assertThat(TWINS.get().effects("redmine", "issue"))
                .singleElement()
                .matches(effect -> effect.created() == 2 && effect.key().equals("h1/kick-off"));
    }

    @Test
    void an_issue_without_a_key_counts_under_its_project_and_subject() {
        client().json("POST", "/issues.json", "{'issue':{'project_id':'halden','subject':'Order laptops'}}");

        assertThat(TWINS.get().effects("redmine", "issue"))
                .extracting(Effect::key)
                .containsExactly("Halden/Order laptops");
    }

    @Test
    void the_same_version_twice_is_two() {
        client().json("POST", "/projects/halden/versions.json", "{'version':{'name':'Go-live'}}");
        Reply second = client().json("POST", "/projects/halden/versions.json", "{'version':{'name':'Go-live'}}");

        assertThat(second.status()).isEqualTo(201);
        assertThat(client().get("/projects/halden/versions.json")
                        .json()
                        .path("total_count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_closed_issue_is_listed_only_when_asked_for() {
        Reply created = client().json("POST", "/issues.json", ISSUE);
        String id = created.json().path("issue").path("id").asText();

        Reply closed = client().json("PUT", "/issues/" + id + ".json", "{'issue':{'status_id':5}}");

        assertThat(closed.status()).isEqualTo(204);
        assertThat(client().get("/issues.json?subject=Agree%20kick-off")
                        .json()
                        .path("total_count")
                        .asInt())
                .isZero();
        assertThat(client().get("/issues.json?status_id=*&limit=1")
                        .json()
                        .path("total_count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_subject_is_needed_and_a_key_too() {
        Reply blank = client().json("POST", "/issues.json", "{'issue':{'project_id':'none'}}");
        Reply nobody = new TwinClient(TWINS.get().url("redmine")).get("/issues.json");

        assertThat(blank.text()).isEqualTo("{\"errors\":[\"Project cannot be blank\",\"Subject cannot be blank\"]}");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.text()).isEmpty();
    }

    private static TwinClient client() {
        return TwinClient.redmine(TWINS.get());
    }
}
