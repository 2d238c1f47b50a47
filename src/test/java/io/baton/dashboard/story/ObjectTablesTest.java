package io.baton.dashboard.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.Json;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ObjectTablesTest {

    @Test
    void an_object_is_a_table_and_the_lists_inside_it_follow() {
        List<ObjectTable> tables = tables("""
                {"project": {"name": "Tour", "startDate": "2027-01-04"},
                 "customer": {"legalName": "Acme", "billTo": {"city": "Utrecht"},
                   "contacts": [{"role": "PRIMARY", "name": "Ann"}, {"role": "PROCUREMENT", "email": "p@acme.example"}]}}""");

        assertThat(tables).extracting(ObjectTable::title).containsExactly("Customer", "Customer: contacts", "Project");
        assertThat(tables.get(0).rows()).contains(List.of("Legal name", "Acme"), List.of("Bill to: city", "Utrecht"));
        assertThat(tables.get(1).heads()).containsExactly("Role", "Name", "Email");
        assertThat(tables.get(1).rows()).contains(List.of("PROCUREMENT", "", "p@acme.example"));
    }

    @Test
    void secrets_are_masked_at_any_depth() {
        List<ObjectTable> tables = tables("""
                {"customer": {"legalName": "Acme", "portal": {"password": "hunter2", "apiKey": "k-1"},
                  "bankAccount": "NL91ABNA0417164300", "accounts": [{"iban": "NL91"}]}}""");

        assertThat(tables.toString()).contains(Masks.MASK).doesNotContain("hunter2", "k-1", "NL91");
    }

    @Test
    void what_is_no_canonical_object_is_not_shown() {
        assertThat(tables("{\"handoff\": {\"id\": \"1\"}, \"_decisions\": [{\"by\": \"ada\"}], \"customer\": {}}"))
                .isEmpty();
    }

    private static List<ObjectTable> tables(String json) {
        return ObjectTables.of((ObjectNode) Json.read(json));
    }
}
