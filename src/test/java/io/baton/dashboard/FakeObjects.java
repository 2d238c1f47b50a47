package io.baton.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A customer whose name is a script and who has a password; everything was read from Salesforce. */
@Alternative
@ApplicationScoped
public class FakeObjects implements HandoffObjects {

    public static final String SCRIPT = "<script>alert('Acme')</script>";

    @Override
    public ObjectNode of(UUID handoff) {
        ObjectNode all = Json.MAPPER.createObjectNode();
        ObjectNode customer = all.putObject("customer");
        customer.put("legalName", SCRIPT).put("region", "EMEA").put("password", "hunter2");
        all.putObject("project").put("practice", "Logistics");
        ObjectNode price = all.putObject("contract").putObject("billing").putObject("price");
        price.put("amount", "50000.00").put("currency", "EUR");
        return all;
    }

    @Override
    public Origins origins(UUID handoff) {
        return path -> Optional.of(
                new Origin("sales-to-delivery.launch/read-deal", "salesforce", Instant.parse("2026-11-24T09:00:00Z")));
    }

    @Override
    public String systems(String type, String stepKey) {
        return stepKey.endsWith("read-deal") ? "salesforce" : "";
    }
}
