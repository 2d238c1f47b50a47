package io.baton.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionTest {

    private static final Scope DEAL = new Scope(
            Map.of(
                    "customer", Map.of("region", "EMEA"),
                    "contract", Map.of("margin", "12.5"),
                    "milestones", List.of(Map.of("amount", Map.of("amount", "7.50", "currency", "EUR")))),
            LocalDate.of(2026, 11, 24));

    private static final Condition EMEA = is("customer.region", "EMEA");
    private static final Condition APAC = is("customer.region", "APAC");
    private static final Condition UNKNOWN = is("project.practice", "Data");

    @Test
    void one_part_that_fails_settles_all_of_them() {
        assertThat(new Condition.All(List.of(APAC, UNKNOWN)).isDecidable(DEAL)).isTrue();
        assertThat(new Condition.All(List.of(EMEA, UNKNOWN)).isDecidable(DEAL)).isFalse();
        assertThat(new Condition.Not(new Condition.All(List.of(APAC, UNKNOWN))).isDecidable(DEAL))
                .isTrue();
    }

    @Test
    void one_part_that_holds_settles_any_of_them() {
        assertThat(new Condition.Any(List.of(EMEA, UNKNOWN)).isDecidable(DEAL)).isTrue();
        assertThat(new Condition.Any(List.of(APAC, UNKNOWN)).isDecidable(DEAL)).isFalse();
    }

    @Test
    void no_case_at_all_is_a_plain_no() {
        Condition none = new Condition.Any(List.of());

        assertThat(none.holds(DEAL)).isFalse();
        assertThat(none.isDecidable(DEAL)).isTrue();
    }

    @Test
    void a_condition_is_told_with_the_values_it_meets() {
        Condition low = new Comparison(at("contract.margin"), new Measure.LessThan(), new Operand.Fixed(List.of(20)));
        Condition sum = new Comparison(
                new MoneySum(FieldPath.parse("milestones[].amount"), List.of()),
                new Measure.OneOf(),
                at("contract.billing.price"));
        Condition start =
                new Comparison(at("project.startDate"), new Measure.AtLeast(), new Operand.Today(Period.ofDays(10)));

        assertThat(new Condition.All(List.of(low, new Condition.Any(List.of(EMEA, APAC)))).words(DEAL))
                .isEqualTo("contract.margin (12.5) is less than 20 and"
                        + " (customer.region (EMEA) is EMEA or customer.region (EMEA) is APAC)");
        assertThat(sum.words(DEAL))
                .isEqualTo("the sum of milestones[].amount (7.50 EUR) is contract.billing.price (nothing)");
        assertThat(start.words(DEAL)).isEqualTo("project.startDate (nothing) is at least P10D from today (2026-12-04)");
        assertThat(new Condition.Not(EMEA).words(DEAL)).isEqualTo("it is not so that customer.region (EMEA) is EMEA");
        assertThat(new Presence(FieldPath.parse("project.practice"), false).words(DEAL))
                .isEqualTo("project.practice (nothing) is not there");
    }

    private static Condition is(String path, String value) {
        return new Comparison(at(path), new Measure.OneOf(), new Operand.Fixed(List.of(value)));
    }

    private static Operand at(String path) {
        return new Operand.At(FieldPath.parse(path));
    }
}
