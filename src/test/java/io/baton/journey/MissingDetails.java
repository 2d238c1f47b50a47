package io.baton.journey;

/** What the demo deal {@code missing-details} lacks, as people supply it. */
public final class MissingDetails {

    /** Values by path, a JSON object. */
    public static final String VALUES = "{\"customer.registrationNumber\":\"KVK 34117528\","
            + "\"customer.contacts[role=ACCOUNTS_PAYABLE].email\":\"payables@vanvossen.example\","
            + "\"contract.billing.purchaseOrder.number\":\"PO-4711\"}";

    private MissingDetails() {}
}
