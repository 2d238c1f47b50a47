package io.baton.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.store.HouseStore;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sweep against the Salesforce twin: what a stream missed, what was committed late, what we wrote ourselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SweepTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    private final HandClock crm = new HandClock(NOON);
    private final HandClock ours = new HandClock(NOON);
    private final String prefix = "s" + Ids.TIME_ORDERED.next().toString().substring(24);
    private Twins twins;
    private IntakeRoutes intake;

    @BeforeEach
    void start() throws Exception {
        Sql.once(HouseStore.get(), c -> Sql.update(c, "delete from watermarks"));
        twins = Twins.start(TwinsOptions.anyPorts(folder, crm));
        intake = new IntakeRoutes(HouseStore.get(), ours, twins.url("salesforce"));
    }

    @AfterEach
    void stop() throws Exception {
        intake.close();
        twins.close();
    }

    @Test
    void a_deal_is_swept_once_although_the_overlap_reads_it_again() {
        String deal = sign("a", "");

        intake.sweepNow();
        later(Duration.ofSeconds(10));
        intake.sweepNow();

        assertThat(states(deal)).containsExactly("OPENED");
    }

    @Test
    void a_deal_committed_late_is_found_inside_the_overlap() {
        sign("a", "");
        intake.sweepNow();
        later(Duration.ofSeconds(5));

        String late = sign("b", NOON.minusSeconds(50).toString());
        intake.sweepNow();

        assertThat(watermark()).isEqualTo(NOON);
        assertThat(states(late)).containsExactly("OPENED");
    }

    @Test
    void the_watermark_is_the_newest_change_seen_whatever_our_clock_says() {
        ours.set(NOON.plus(Duration.ofHours(3)));
        sign("a", "");
        intake.sweepNow();
        assertThat(watermark()).isEqualTo(NOON);

        crm.advance(Duration.ofSeconds(20));
        String next = sign("b", "");
        intake.sweepNow();

        assertThat(watermark()).isEqualTo(NOON.plusSeconds(20));
        assertThat(states(next)).containsExactly("OPENED");
    }

    @Test
    void a_clock_behind_the_crm_loses_nothing() {
        ours.set(NOON.minus(Duration.ofHours(3)));
        sign("a", "");
        intake.sweepNow();
        later(Duration.ofSeconds(1));
        String next = sign("b", "");

        intake.sweepNow();

        assertThat(states(next)).containsExactly("OPENED");
    }

    @Test
    void our_own_write_back_moves_the_stamp_and_is_no_new_event() throws Exception {
        String deal = sign("a", "");
        intake.sweepNow();
        later(Duration.ofSeconds(30));

        intake.run(
                "crm.write-status",
                Map.of(
                        "handoff", Map.of("id", "h-1", "key", deal, "stepKey", "h-1/tell-crm"),
                        "project", Map.of("key", deal, "externalIds", Map.of("certinia", "a0x000000000001AAA"))));
        intake.sweepNow();

        assertThat(states(deal)).containsExactly("OPENED", "UNCHANGED");
        assertThat(watermark()).isEqualTo(NOON.plusSeconds(30));
        assertThat(intake.missed()).containsOnlyOnce(deal);
    }

    @Test
    void a_value_that_was_supplied_and_written_back_is_no_new_event_but_what_people_change_is() throws Exception {
        String deal = twins.signDeal(order("a", "\"opportunity\":{\"PO_Number__c\":null}"))
                .findValue("opportunity")
                .asText();
        intake.sweepNow();
        supply(deal, "contract.billing.purchaseOrder.number", "\"PO-3\"");
        later(Duration.ofSeconds(30));

        intake.run(
                "crm.write-fields",
                Map.of(
                        "handoff", Map.of("id", "h-1", "key", deal, "stepKey", "h-1/write-back"),
                        "supplied", List.of(Map.of("path", "contract.billing.purchaseOrder.number", "value", "PO-3"))));
        intake.sweepNow();
        List<String> afterOurs = states(deal);
        later(Duration.ofSeconds(30));
        twins.signDeal(order("a", "\"opportunity\":{\"PO_Number__c\":\"PO-4\"}"));
        intake.sweepNow();

        assertThat(afterOurs).containsExactly("OPENED", "UNCHANGED");
        assertThat(states(deal)).containsExactly("OPENED", "UNCHANGED", "MERGED");
    }

    private static void supply(String deal, String path, String value) {
        Sql.once(HouseStore.get(), c -> Sql.update(c, """
            insert into supplied_values (handoff_id, path, value, was, by_whom, at)
            select id, ?, ?::jsonb, 'null', 'ana', opened_at from handoffs where business_key = ?
            """, path, value, deal));
    }

    @Test
    void two_changes_within_one_second_are_two_events() {
        String deal = sign("a", "");
        intake.sweepNow();

        twins.signDeal(order("a", "\"stampedAt\":\"" + NOON + "\",\"opportunity\":{\"PO_Number__c\":\"PO-2\"}"));
        intake.sweepNow();

        assertThat(states(deal)).containsExactly("OPENED", "MERGED");
    }

    @Test
    void what_no_notice_named_is_reported_and_counted() {
        String noticed = sign("a", "");
        String missed = sign("b", "");
        later(Duration.ofSeconds(2));
        intake.note(noticed);
        later(Duration.ofSeconds(2));

        intake.sweepNow();

        assertThat(intake.missed()).contains(missed).doesNotContain(noticed);
        assertThat(intake.counted()).isEqualTo(1);
    }

    @Test
    void a_notice_of_an_earlier_change_excuses_no_later_one() {
        String deal = sign("a", "");
        intake.note(deal);
        intake.sweepNow();
        later(Duration.ofMinutes(5));

        twins.signDeal(order("a", "\"opportunity\":{\"PO_Number__c\":\"PO-2\"}"));
        intake.sweepNow();

        assertThat(states(deal)).containsExactly("OPENED", "MERGED");
        assertThat(intake.missed()).containsOnlyOnce(deal);
    }

    @Test
    void what_a_notice_led_to_is_not_missed_though_the_sweep_sees_it_too() {
        String deal = sign("a", "");

        intake.look(deal);
        intake.sweepNow();

        assertThat(HouseStore.column("select channel from events where business_key = ?", deal))
                .containsExactly("notice");
        assertThat(intake.missed()).doesNotContain(deal);
    }

    @Test
    void a_record_that_cannot_be_understood_is_kept_once() {
        String record = "{\"Name\":\"" + prefix + "\"}";

        intake.reject(record);
        intake.reject(record);

        assertThat(HouseStore.column("select code from events where raw = ?", record))
                .containsExactly("NOT_A_DEAL");
    }

    @Test
    void no_deal_of_many_with_one_stamp_falls_between_two_pages() {
        JsonNode deals =
                twins.signDeal("{\"template\":\"clean-retainer\",\"count\":250,\"prefix\":\"" + prefix + "\"}");

        intake.sweepNow();

        List<String> opened = HouseStore.column(
                "select business_key from handoffs where business_key = any(string_to_array(?, ','))",
                String.join(",", deals.findValuesAsText("opportunity")));
        assertThat(opened).hasSize(250);
    }

    private String sign(String name, String stampedAt) {
        String merge = stampedAt.isEmpty() ? "" : "\"stampedAt\":\"" + stampedAt + "\"";
        return twins.signDeal(order(name, merge)).findValue("opportunity").asText();
    }

    private String order(String name, String merge) {
        return "{\"template\":\"clean-fixed-fee\",\"prefix\":\"" + prefix + name + "\",\"merge\":{" + merge + "}}";
    }

    private void later(Duration by) {
        crm.advance(by);
        ours.advance(by);
    }

    private static Instant watermark() {
        return Sql.once(
                HouseStore.get(),
                c -> Sql.query(c, "select at from watermarks", row -> Sql.instant(row, "at"))
                        .get(0));
    }

    private static List<String> states(String key) {
        return HouseStore.column("select state from events where business_key = ? order by received_at, id", key);
    }
}
