package io.baton.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.demo.Standing.Demand;
import io.baton.demo.Standing.Field;
import io.baton.demo.Standing.Step;
import io.baton.demo.Standing.Trouble;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingReaderTest {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void steps_lose_the_route_they_stand_in() throws JsonProcessingException {
        Standing standing = read("""
                {"id":"h1","key":"006A","state":"RUNNING",
                 "steps":[{"key":"sales-to-delivery.launch/read-deal","recordedAt":"2026-11-24T10:00:00Z"}]}""");

        assertThat(standing.steps()).containsExactly(new Step("read-deal", AT));
    }

    @Test
    void open_tasks_are_demands_and_settled_ones_answers() throws JsonProcessingException {
        Standing standing = read("""
                {"id":"h1","key":"006A","state":"WAITING","tasks":[
                  {"id":"t1","version":2,"kind":"MISSING_DATA","state":"OPEN","owner":"billing","title":"Incomplete",
                   "openedAt":"2026-11-24T10:00:00Z","problems":[{"path":"customer.taxId","label":"Tax id"}]},
                  {"id":"t2","kind":"APPROVAL","state":"DONE","title":"Low margin",
                   "settled":{"outcome":"APPROVED","by":"fay","at":"2026-11-24T10:00:00Z"}}]}""");

        assertThat(standing.demands())
                .containsExactly(new Demand(
                        "t1",
                        2,
                        "MISSING_DATA",
                        "billing",
                        "Incomplete",
                        AT,
                        List.of(new Field("customer.taxId", "Tax id"))));
        assertThat(standing.answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.by()).isEqualTo("fay"));
    }

    @Test
    void a_retrying_handoff_tells_its_last_failure_and_the_next_try() throws JsonProcessingException {
        Standing standing = read("""
                {"id":"h1","key":"006A","state":"RETRYING","waitingFor":"sales-to-delivery.launch/customer",
                 "nextTryAt":"2026-11-24T10:00:00Z","failureCode":"NETSUITE_UNAVAILABLE"}""");

        assertThat(standing.trouble()).isEqualTo(new Trouble("customer", "NETSUITE_UNAVAILABLE", AT));
    }

    @Test
    void a_handoff_without_a_title_goes_by_its_key() throws JsonProcessingException {
        assertThat(read("{\"id\":\"h1\",\"key\":\"006A\",\"state\":\"RECEIVED\"}")
                        .title())
                .isEqualTo("006A");
    }

    private static Standing read(String json) throws JsonProcessingException {
        return StandingReader.read(new ObjectMapper().readTree(json));
    }
}
