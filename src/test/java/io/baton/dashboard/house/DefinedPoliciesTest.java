package io.baton.dashboard.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.policy.Definitions;
import io.baton.policy.reading.PolicyFolders;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** On the definitions of this house. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefinedPoliciesTest {

    private final DefinedPolicies policies =
            new DefinedPolicies(new Definitions(PolicyFolders.under(Path.of("config"), Path.of("mappings"))));

    @Test
    void facts_are_read_in_the_order_they_were_written() {
        assertThat(policies.facts("sales-to-delivery", "low-margin"))
                .startsWith("Customer", "Project", "Billing type", "Price", "Expected margin in percent");
    }

    @Test
    void a_checkpoint_shows_its_facts_then_those_of_its_gates_each_once() {
        assertThat(policies.facts("sales-to-delivery", "customer-master"))
                .containsExactly(
                        "Customer", "Registration number", "Status in the ERP", "Customer number", "Candidates");
    }

    @Test
    void of_a_gate_that_nobody_defined_there_are_none() {
        assertThat(policies.facts("sales-to-delivery", "launch/read-deal")).isEmpty();
        assertThat(policies.facts("nothing-to-nobody", "low-margin")).isEmpty();
    }
}
