package io.baton.demo;

import java.util.Map;

/** Values that a suggested command can supply, as JSON, by the last words of a field's path. */
final class ExampleDeal {

    /** A deal with nothing wrong in it. */
    static final String TEMPLATE = "{\"template\":\"clean-fixed-fee\",\"prefix\":\"next\"}";

    /** Nobody listens at the ERP's address for half a minute. */
    static final String FAULT = "{\"system\":\"netsuite\",\"kind\":\"down\",\"millis\":30000}";

    private static final Map<String, String> VALUES = Map.of(
            "purchaseOrder.number", "\"PO-4711\"",
            "registrationNumber", "\"KVK 34117528\"",
            "contacts[role=ACCOUNTS_PAYABLE].email", "\"payables@vanvossen.example\"",
            "billTo.country", "\"NL\"",
            "paymentDays", "30",
            "currency", "\"EUR\"");

    private ExampleDeal() {}

    /** A value for a field; dots where only the reader knows one. */
    static String value(String path) {
        return VALUES.entrySet().stream()
                .filter(entry -> path.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("\"...\"");
    }
}
