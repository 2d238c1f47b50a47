package io.baton.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.baton.api.fake.FakeTasks;
import io.baton.api.fake.SandboxTestProfile;
import io.baton.platform.security.DemoUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SandboxTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SandboxSignInTest {

    @Inject
    DemoUsers users;

    @Inject
    FakeTasks tasks;

    @Test
    void every_demo_user_signs_in() {
        assertThat(users.list()).hasSize(9);
        users.list()
                .forEach(user -> Calls.anonymous()
                        .auth()
                        .preemptive()
                        .basic(user.name(), user.password())
                        .get("/api/v1/handoffs")
                        .then()
                        .statusCode(200));
    }

    @Test
    void a_demo_user_acts_under_their_name() {
        tasks.reset();
        Calls.anonymous()
                .auth()
                .preemptive()
                .basic("carl", "carl-demo")
                .contentType("application/json")
                .body("{\"version\":3,\"outcome\":\"RECHECK\"}")
                .post("/api/v1/tasks/" + FakeTasks.MISSING + "/complete")
                .then()
                .statusCode(200)
                .body("settled.by", equalTo("carl"));
    }

    @Test
    void a_wrong_password_is_asked_for_again() {
        var answer =
                Calls.anonymous().auth().preemptive().basic("otto", "wrong").get("/api/v1/handoffs");

        answer.then().statusCode(401).contentType("application/problem+json");
        assertThat(answer.headers().getValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"baton\"", "Basic realm=\"baton\", charset=\"UTF-8\"");
    }
}
