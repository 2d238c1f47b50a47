package io.baton.mapping;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.canonical.Address;
import io.baton.canonical.Contract;
import io.baton.canonical.Customer;
import io.baton.canonical.InvoiceEvent;
import io.baton.canonical.Milestone;
import io.baton.canonical.Money;
import io.baton.canonical.Project;
import io.baton.canonical.Region;
import io.baton.canonical.Resource;
import io.baton.platform.Json;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/**
 * Canonical records in the JSON form of their schemas: decimals as text, what is absent or empty left out. Reading
 * expects what the schema accepts; an unknown member throws {@link UncheckedIOException}.
 */
@RegisterForReflection(
        targets = {
            Address.class,
            Contract.Billing.class,
            Contract.BillingType.class,
            Contract.Document.class,
            Contract.Owner.class,
            Contract.PurchaseOrder.class,
            Contract.Rate.class,
            Contract.ScheduleLine.class,
            Contract.Scope.class,
            Contract.Type.class,
            Contract.class,
            Customer.Candidate.class,
            Customer.Contact.Role.class,
            Customer.Contact.class,
            Customer.Erp.Status.class,
            Customer.Erp.class,
            Customer.class,
            InvoiceEvent.Acceptance.class,
            InvoiceEvent.Approver.class,
            InvoiceEvent.Category.class,
            InvoiceEvent.PurchaseOrder.class,
            InvoiceEvent.Recognition.class,
            InvoiceEvent.Source.class,
            InvoiceEvent.class,
            Milestone.Status.class,
            Milestone.class,
            Money.class,
            Project.Owner.class,
            Project.class,
            Region.class,
            Resource.Person.class,
            Resource.Status.class,
            Resource.class
        })
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = mapper();

    private CanonicalJson() {}

    public static <T> T read(JsonNode object, Class<T> type) {
        try {
            return MAPPER.treeToValue(object, type);
        } catch (JsonProcessingException notThat) {
            throw new UncheckedIOException(notThat);
        }
    }

    public static JsonNode write(Object canonical) {
        return Json.read(text(canonical));
    }

    private static String text(Object canonical) {
        try {
            return MAPPER.writeValueAsString(canonical);
        } catch (JsonProcessingException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = Json.MAPPER.copy();
        mapper.setDefaultPropertyInclusion(
                JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        mapper.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        return mapper;
    }
}
