package io.baton.canonical;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is served and billed. Only the key, the CRM's account id, is always there. */
public record Customer(
        String key,
        @Nullable String legalName,
        @Nullable String tradingName,
        @Nullable String registrationNumber,
        @Nullable String taxId,
        @Nullable Region region,
        @Nullable Currency currency,
        @Nullable Address billTo,
        @Nullable Address shipTo,
        List<Contact> contacts,
        @Nullable String invoiceFormat,
        @Nullable Erp erp,
        Map<String, String> externalIds) {

    public Customer {
        contacts = Absent.asEmpty(contacts);
        externalIds = Absent.asEmpty(externalIds);
    }

    /** One person on the customer's side. */
    public record Contact(
            @Nullable Role role,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        /** What the person does for the engagement. */
        public enum Role {
            EXECUTIVE_SPONSOR,
            PRIMARY,
            PROCUREMENT,
            ACCOUNTS_PAYABLE
        }
    }

    /** What the ERP says about the customer. */
    public record Erp(@Nullable Status status, @Nullable String id, List<Candidate> candidates) {

        public Erp {
            candidates = Absent.asEmpty(candidates);
        }

        /** {@code DUPLICATE}: others look like the same customer, and a person chooses. */
        public enum Status {
            NEW,
            ACTIVE,
            ON_HOLD,
            INACTIVE,
            DUPLICATE
        }
    }

    /** A record that looks like the same customer. */
    public record Candidate(@Nullable String id, @Nullable String name) {}
}
