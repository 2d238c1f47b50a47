package io.baton.dashboard.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeFigures;
import io.baton.api.fake.FakeHandoffs;
import io.baton.insight.Listing.Of;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresPageTest {

    private static final String LISTED =
            "/figures/handoffs?type=sales-to-delivery&since=2026-11-01T00:00:00Z&until=2026-11-25T00:00:00Z";

    @Inject
    FakeFigures figures;

    @Test
    void figures_are_drawn_said_and_lead_to_their_handoffs() {
        get("/figures?days=90")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<svg xmlns="),
                        containsString("aria-label=\"Where the time went: waiting on people"),
                        containsString("<th scope=\"row\">Launch readiness</th>"),
                        containsString("<td>80 %</td>"),
                        containsString("href=\"/figures/handoffs?of=LATE\"")));
    }

    @Test
    void the_handoffs_behind_a_figure_are_listed() {
        get(LISTED + "&of=WAITED&at=launch/customer")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("that waited at launch/customer"),
                        containsString("href=\"/handoffs/" + FakeHandoffs.id(4) + "\""),
                        containsString("1 h")));

        assertThat(figures.asked().of()).isEqualTo(Of.WAITED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures?days=8",
                "/figures?days=x",
                "/figures/handoffs",
                LISTED,
                LISTED + "&of=SLOW",
                LISTED + "&of=HELD",
                LISTED + "&of=LATE&kind=THROTTLED"
            })
    void a_link_of_nobodys_is_a_page_that_says_so(String path) {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    private static Response get(String path) {
        return given().header("Authorization", "Bearer viewer-token")
                .accept("text/html")
                .get(path);
    }
}
