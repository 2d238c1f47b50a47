package io.baton.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.security.Endpoints.Endpoint;
import io.baton.platform.security.RightsTable.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The table of rights against the program's classes: nothing is left out, nothing says more than the annotations allow. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsTableTest {

    private static final List<Row> ROWS = RightsTable.rows();
    private static final List<Endpoint> ENDPOINTS = Endpoints.all();

    private final Rights rights = new Rights(SecurityConfigFixture.with(Map.of()));

    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() {
        assertThat(ENDPOINTS).hasSizeGreaterThan(20);
        assertThat(ENDPOINTS.stream().map(Endpoint::call))
                .as("endpoints against src/test/resources/rights.yaml")
                .containsExactlyInAnyOrderElementsOf(
                        ROWS.stream().map(Row::call).distinct().toList());
    }

    @Test
    void a_row_lets_in_nobody_whom_the_annotation_keeps_out() {
        assertThat(ENDPOINTS)
                .allSatisfy(endpoint ->
                        assertThat(endpoint.lets(rights)).as(endpoint.call()).containsAll(may(endpoint)));
    }

    @Test
    void where_a_page_is_walked_elsewhere_its_annotation_says_all_of_it() {
        assertThat(ENDPOINTS.stream().filter(endpoint -> !endpoint.isWalked()))
                .allSatisfy(endpoint ->
                        assertThat(endpoint.lets(rights)).as(endpoint.call()).isEqualTo(may(endpoint)));
    }

    @Test
    void only_known_kinds_of_callers_stand_in_it() {
        assertThat(ROWS).allSatisfy(row -> assertThat(RightsTable.KINDS).containsAll(row.may()));
    }

    private static Set<String> may(Endpoint endpoint) {
        Set<String> all = new TreeSet<>();
        ROWS.stream().filter(row -> row.call().equals(endpoint.call())).forEach(row -> all.addAll(row.may()));
        return all;
    }
}
