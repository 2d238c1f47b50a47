package io.baton.dashboard.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.baton.api.AuditEntry;
import io.baton.api.HandoffDetail;
import io.baton.api.HandoffDetail.Attempt;
import io.baton.api.HandoffDetail.Step;
import io.baton.api.HandoffView;
import io.baton.dashboard.FakeObjects;
import io.baton.dashboard.FakePolicies;
import io.baton.handoff.HandoffState;
import io.baton.platform.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void steps_and_audit_trail_are_one_story_the_newest_first() {
        List<Happening> story = tell(
                List.of(new Step("sales-to-delivery.launch/read-deal", 1, NOON.plusSeconds(2), 120, null)),
                entry(0, "/salesforce", "opened", "{}"),
                entry(1, "baton-17", "claimed", "{\"claim\":1}"),
                entry(3, "baton-17", "paused", "{\"gates\":[\"low-margin\"],\"owners\":[\"delivery-lead\"]}"),
                entry(9, "dan", "resumed", "{\"reason\":\"APPROVED low-margin\"}"));

        assertThat(story)
                .extracting(Happening::who, Happening::what)
                .containsExactly(
                        tuple("dan", "Answered: approved, Low margin"),
                        tuple("Baton", "Waits for Delivery lead"),
                        tuple("Baton", "Read deal"),
                        tuple("Salesforce", "Opened"));
        assertThat(story.get(2).system()).isEqualTo("Salesforce");
        assertThat(story.get(2).took()).isEqualTo("120 ms");
    }

    @Test
    void what_happens_again_and_again_is_one_line_with_the_reason() {
        String facts = "{\"step\":\"sales-to-delivery.launch/customer\",\"code\":\"NETSUITE_DOWN\"}";
        List<Happening> story = tell(
                List.of(),
                entry(0, "/salesforce", "opened", "{}"),
                entry(1, "baton-17", "claimed", "{}"),
                entry(2, "baton-17", "retrying", facts),
                entry(3, "baton-17", "claimed", "{}"),
                entry(4, "baton-17", "retrying", facts));

        assertThat(story).hasSize(2);
        assertThat(story.get(0).what()).isEqualTo("Customer failed; Baton tries again");
        assertThat(story.get(0).times()).isEqualTo(2);
        assertThat(story.get(0).detail()).isEqualTo("NETSUITE_DOWN: The ERP is down.");
    }

    @Test
    void a_skipped_step_says_why() {
        List<Happening> story =
                tell(List.of(new Step("sales-to-delivery.launch/tell-crm", 2, NOON, 0, "written by hand")));

        assertThat(story.get(0).what()).isEqualTo("Tell crm, done by hand");
        assertThat(story.get(0).detail()).isEqualTo("written by hand");
    }

    private static List<Happening> tell(List<Step> steps, AuditEntry... audit) {
        HandoffView view = new HandoffView(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                "sales-to-delivery",
                "006A",
                "006A",
                "Tour planning",
                HandoffState.WAITING,
                null,
                null,
                null,
                1,
                null,
                null,
                NOON,
                NOON);
        List<Attempt> runs = List.of(
                new Attempt(1, NOON, NOON, "retrying", "NETSUITE_DOWN", "The ERP is down.", "f00d"),
                new Attempt(2, NOON, NOON, "retrying", "NETSUITE_DOWN", "The ERP is down.", "f00d"));
        HandoffDetail detail = new HandoffDetail(view, steps, runs, List.of(), List.of(), List.of(), null, null);
        return new Story(detail, new FakePolicies(), new FakeObjects()).tell(List.of(audit));
    }

    private static AuditEntry entry(int second, String by, String action, String facts) {
        return new AuditEntry(second, NOON.plusSeconds(second), by, action, null, null, Json.read(facts), "", null);
    }
}
