package io.baton.demo;

import java.util.Map;

/** Values that a suggested command can supply, as JSON, by the last words of a field's path. */
final class ExampleDeal {

    /** A deal with nothing wrong in it. */
    static final String TEMPLATE = "standard";

    /** The ERP answers the next three calls with 503. */
    static final String FAULT = "{\"system\":\"netsuite\",\"kind\":\"status\",\"status\":503,\"next\":3}";

    private static final Map<String, String> VALUES = Map.of(
            "purchaseOrder.number", "\"PO-4711\"",
            "billTo.country", "\"DE\"",
            "taxId", "\"DE123456788\"",
            "registrationNumber", "\"HRB 4711\"",
            "acceptanceCriteria", "\"All test cases of the test plan pass\"",
            "paymentDays", "30",
            "currency", "\"EUR\"",
            "invoiceFormat", "\"PDF\"");

    private ExampleDeal() {}

    static String value(String path) {
        return VALUES.entrySet().stream()
                .filter(entry -> path.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("\"...\"");
    }
}
