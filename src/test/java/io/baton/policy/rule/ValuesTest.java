package io.baton.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValuesTest {

    private static final Scope SCOPE = new Scope(
            Map.of(
                    "milestones",
                    List.of(Map.of("amount", eur("0.10")), Map.of("amount", eur("0.20"))),
                    "resources",
                    List.of(Map.of("hours", "0.5", "rate", eur("3333.33")))),
            LocalDate.parse("2026-11-24"));

    @Test
    void money_adds_up_exactly() {
        Object sum = new MoneySum(FieldPath.parse("milestones[].amount"), List.of())
                .values(SCOPE)
                .get(0);

        assertThat(Values.same(sum, eur("0.3"))).isTrue();
        assertThat(Values.same(sum, eur("0.30000000000000004"))).isFalse();
        assertThat(Values.same(sum, Map.of("amount", "0.30", "currency", "USD")))
                .isFalse();
    }

    @Test
    void hours_times_rate_is_exact() {
        Object sum = new MoneySum(FieldPath.parse("resources[]"), List.of("hours", "rate"))
                .values(SCOPE)
                .get(0);

        assertThat(sum).hasToString("1666.665 EUR");
    }

    @Test
    void decimals_are_compared_as_numbers_when_one_of_them_is_a_number() {
        assertThat(Values.same("20.0", new BigDecimal("20"))).isTrue();
        assertThat(Values.same("20.0", "20")).isFalse();
        assertThat(Values.order("9", "10")).isNegative();
    }

    @Test
    void dates_are_compared_as_dates() {
        assertThat(Values.order("2026-11-24", LocalDate.parse("2026-11-24"))).isZero();
        assertThat(Values.order("2026-11-24T23:59:00-08:00", "2026-11-25")).isNegative();
        assertThat(Values.order("2026-02-30", "2026-03-01")).isNull();
    }

    @Test
    void what_has_no_order_is_neither_less_nor_more() {
        assertThat(Values.order("soon", "2026-11-24")).isNull();
        assertThat(Values.order(eur("1"), Map.of("amount", "2", "currency", "USD")))
                .isNull();
        assertThat(Values.order(eur("1"), "2")).isNull();
        assertThat(Values.order(true, "2")).isNull();
    }

    @Test
    void a_number_made_to_fill_the_memory_is_no_number() {
        assertThat(Values.decimal("1e999999999")).isNull();
        assertThat(Values.decimal("9".repeat(100))).isNull();
    }

    private static Map<String, Object> eur(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}
