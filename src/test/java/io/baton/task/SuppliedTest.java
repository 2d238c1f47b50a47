package io.baton.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuppliedTest {

    @Test
    void a_value_fills_what_was_empty() {
        Map<String, Object> record = Map.of("customer", Map.of("legalName", "", "region", "EMEA"));

        Map<String, Object> overlaid = overlay(record, supplied("customer.legalName", "Nordwind", null));

        assertThat(overlaid).isEqualTo(Map.of("customer", Map.of("legalName", "Nordwind", "region", "EMEA")));
        assertThat(record).isEqualTo(Map.of("customer", Map.of("legalName", "", "region", "EMEA")));
    }

    @Test
    void a_record_corrected_in_its_own_system_wins() {
        Map<String, Object> corrected = Map.of("customer", Map.of("legalName", "Nordwind SE"));

        assertThat(overlay(corrected, supplied("customer.legalName", "Nordwind", null)))
                .isEqualTo(corrected);
    }

    @Test
    void a_value_replaces_the_one_that_stood_there() {
        Map<String, Object> record = Map.of("contract", Map.of("paymentDays", 0));

        assertThat(overlay(record, supplied("contract.paymentDays", 30, BigDecimal.ZERO)))
                .isEqualTo(Map.of("contract", Map.of("paymentDays", 30)));
    }

    @Test
    void a_later_value_replaces_an_earlier_one() {
        Map<String, Object> overlaid = overlay(
                Map.of(), supplied("project.kickOff", "soon", null), supplied("project.kickOff", "2026-12-01", "soon"));

        assertThat(overlaid).isEqualTo(Map.of("project", Map.of("kickOff", "2026-12-01")));
    }

    @Test
    void laying_over_twice_is_laying_over_once() {
        SuppliedValue[] values = {supplied("a.b", 1, null), supplied("a.b", 2, 1)};

        assertThat(overlay(overlay(Map.of(), values), values)).isEqualTo(Map.of("a", Map.of("b", 2)));
    }

    @Test
    void an_element_is_made_where_there_is_none() {
        Map<String, Object> overlaid = overlay(
                Map.of("customer", Map.of("contacts", List.of(Map.of("role", "PRIMARY")))),
                supplied("customer.contacts[role=ACCOUNTS_PAYABLE].email", "ap@x.example", null));

        assertThat(overlaid)
                .isEqualTo(Map.of(
                        "customer",
                        Map.of(
                                "contacts",
                                List.of(
                                        Map.of("role", "PRIMARY"),
                                        Map.of("role", "ACCOUNTS_PAYABLE", "email", "ap@x.example")))));
    }

    private static Map<String, Object> overlay(Map<String, Object> record, SuppliedValue... values) {
        return Supplied.overlay(record, List.of(values));
    }

    private static SuppliedValue supplied(String path, Object value, @Nullable Object was) {
        return new SuppliedValue(path, value, was, "ana", "2026-11-24T12:00:00Z");
    }
}
