package io.baton.canonical;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be billed, proposed by delivery and released by finance. The key is made of what is billed, so
 * that the same thing never bills twice; it alone is always there.
 */
public record InvoiceEvent(
        String key,
        @Nullable String contract,
        @Nullable String contractLine,
        @Nullable String project,
        @Nullable String customer,
        @Nullable String milestone,
        @Nullable YearMonth period,
        @Nullable Category category,
        @Nullable BigDecimal quantity,
        @Nullable Money unitPrice,
        @Nullable Money amount,
        @Nullable String taxCode,
        @Nullable Currency currency,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        @Nullable Acceptance acceptance,
        @Nullable PurchaseOrder purchaseOrder,
        @Nullable Money capRemaining,
        @Nullable Approver approver,
        @Nullable Recognition recognition,
        @Nullable String ledger,
        @Nullable String department,
        @Nullable String accountingClass,
        List<Source> sources,
        @Nullable String creditOf,
        Map<String, String> externalIds) {

    public InvoiceEvent {
        sources = Absent.asEmpty(sources);
        externalIds = Absent.asEmpty(externalIds);
    }

    /** What is billed. */
    public enum Category {
        TIMECARD,
        MILESTONE,
        EXPENSE,
        ADJUSTMENT
    }

    /** When the revenue is recognised. */
    public enum Recognition {
        POINT_IN_TIME,
        OVER_TIME_INPUT,
        OVER_TIME_OUTPUT
    }

    /** Why it may be billed: the customer accepted, or did not object in time. */
    public record Acceptance(
            @Nullable String evidence,
            @Nullable LocalDate acceptedOn,
            @Nullable Instant deemedAcceptedAt) {}

    /** The customer's purchase order and what is left of it after this event. */
    public record PurchaseOrder(
            @Nullable String number, @Nullable Money remaining) {}

    /** Who approved it in delivery. */
    public record Approver(@Nullable String name, @Nullable String email) {}

    /** One record it was made of; the hash of its content is lower-case hex. */
    public record Source(
            @Nullable String system, String id, @Nullable String sha256) {}
}
