package io.baton.canonical;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was agreed. Only the key, the CRM's opportunity id, is always there; margin and discount are percentages. */
public record Contract(
        String key,
        @Nullable Type type,
        @Nullable String name,
        @Nullable String customer,
        @Nullable Instant signedAt,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable Currency currency,
        @Nullable Billing billing,
        List<Rate> rateCard,
        @Nullable BigDecimal margin,
        @Nullable BigDecimal discount,
        @Nullable Scope scope,
        @Nullable Document document,
        @Nullable Owner owner,
        Map<String, String> externalIds) {

    public Contract {
        rateCard = Absent.asEmpty(rateCard);
        externalIds = Absent.asEmpty(externalIds);
    }

    /** Master agreement, statement of work or a change to one. */
    public enum Type {
        MSA,
        SOW,
        CHANGE_ORDER
    }

    /** How the work is billed; the price of time and materials is the estimate. */
    public record Billing(
            @Nullable BillingType type,
            @Nullable Money price,
            @Nullable Integer paymentDays,
            @Nullable String expensePolicy,
            @Nullable PurchaseOrder purchaseOrder,
            List<ScheduleLine> schedule) {

        public Billing {
            schedule = Absent.asEmpty(schedule);
        }
    }

    /** The ways of billing that Baton knows. */
    public enum BillingType {
        TIME_AND_MATERIALS,
        TM_CAPPED,
        FIXED_MILESTONE,
        FIXED_SCHEDULE,
        PERCENT_COMPLETE,
        RETAINER,
        SUBSCRIPTION,
        UNIT,
        COST_PLUS,
        NON_BILLABLE
    }

    /** The customer's purchase order, or that there is none and need not be. */
    public record PurchaseOrder(
            @Nullable String number,
            @Nullable Money cap,
            @Nullable Boolean waived) {}

    /** One date on which an amount is billed; the milestone is a milestone's key. */
    public record ScheduleLine(
            String key,
            @Nullable LocalDate date,
            @Nullable String milestone,
            @Nullable Money amount) {}

    /** One role's price of an hour and budgeted hours. */
    public record Rate(
            String key,
            @Nullable String role,
            @Nullable Money rate,
            @Nullable BigDecimal hours) {}

    /** What is to be done, and what is not. */
    public record Scope(
            @Nullable String outcomes,
            @Nullable String deliverables,
            @Nullable String exclusions,
            @Nullable String assumptions,
            @Nullable String dependencies,
            @Nullable String acceptanceCriteria,
            @Nullable Integer reviewRounds) {}

    /** The signed document; the hash is lower-case hex. */
    public record Document(
            @Nullable Boolean signed,
            @Nullable String sha256,
            @Nullable URI url) {}

    /** Who sold it. */
    public record Owner(@Nullable String name, @Nullable String email) {}
}
