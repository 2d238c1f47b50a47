package io.baton.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeFigures;
import io.baton.handoff.Failure.Kind;
import io.baton.insight.Listing.Of;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresTest {

    private static final String LISTED = "/api/v1/figures/handoffs?type=sales-to-delivery";

    @Inject
    FakeFigures figures;

    @Test
    void without_a_type_there_are_the_figures_of_every_defined_one() {
        Calls.as("viewer")
                .get("/api/v1/figures")
                .then()
                .statusCode(200)
                .body("types.type", contains("sales-to-delivery", "undo-sales-to-delivery"))
                .body("types[0].times.cycle.median", equalTo(3600.0f))
                .body("types[0].sla.hitRate", equalTo(0.8f))
                .body("types[0].stalls[0].waitsFor", equalTo("PEOPLE"))
                .body("types[1]", not(hasKey("times")))
                .body("types[1].sla", not(hasKey("hitRate")));
    }

    @Test
    void a_period_is_what_was_asked_for() {
        Calls.as("viewer")
                .get("/api/v1/figures?type=sales-to-delivery&since=2026-11-01T00:00:00Z&until=2026-11-08T00:00:00Z")
                .then()
                .statusCode(200)
                .body("since", equalTo("2026-11-01T00:00:00Z"))
                .body("until", equalTo("2026-11-08T00:00:00Z"))
                .body("types", hasSize(1));
    }

    @Test
    void what_a_figure_counts_is_listed_in_pages() {
        String next = Calls.as("billing")
                .get(LISTED + "&of=WAITED&at=launch/customer&size=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].waitingOnPeople", equalTo(1800.0f))
                .extract()
                .path("next");

        assertThat(next).isNotNull();
        assertThat(figures.asked().of()).isEqualTo(Of.WAITED);
        assertThat(figures.asked().at()).isEqualTo("launch/customer");
        assertThat(Duration.between(
                        figures.asked().period().since(),
                        figures.asked().period().until()))
                .isEqualTo(Duration.ofDays(30));
    }

    @Test
    void failures_are_listed_by_their_kind() {
        Calls.as("viewer").get(LISTED + "&of=FAILED&kind=THROTTLED").then().statusCode(200);

        assertThat(figures.asked().kind()).isEqualTo(Kind.THROTTLED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/figures?type=sales-to-nowhere | type: is no kind of handoff; there are [",
                "/api/v1/figures?since=yesterday | since: must be a time",
                "/api/v1/figures?since=2026-11-08T00:00:00Z&until=2026-11-08T00:00:00Z | since: must be before until",
                "/api/v1/figures?since=1970-01-01T00:00:00Z | since: must be from 2000 to 2200",
                "/api/v1/figures?until=+999999999-01-01T00:00:00Z | until: must be",
                "/api/v1/figures?of=LATE | of: is not known here",
                "/api/v1/figures/handoffs | type: is required",
                "/api/v1/figures/handoffs?type=sales-to-nowhere | type: is no kind of handoff",
                "/api/v1/figures/handoffs?type=sales-to-delivery&of=SLOW | of: must be one of",
                "/api/v1/figures/handoffs?type=sales-to-delivery&of=HELD | at: is required for these",
                "/api/v1/figures/handoffs?type=sales-to-delivery&at=x | at: does not go with these",
                "/api/v1/figures/handoffs?type=sales-to-delivery&of=FAILED | kind: is required for these",
                "/api/v1/figures/handoffs?type=sales-to-delivery&cursor=x | cursor: must be"
            })
    void a_parameter_that_cannot_be_used_is_a_problem_that_names_it(String path, String detail) {
        Calls.as("viewer")
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("API_INVALID_PARAMETER"))
                .body("detail", startsWith(detail));
    }
}
