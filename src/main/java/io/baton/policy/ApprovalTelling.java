package io.baton.policy;

import io.baton.policy.definition.Approval;
import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Firm;
import io.baton.policy.definition.NotBy;
import io.baton.policy.definition.Tiers;
import io.baton.policy.explain.ToldApproval;
import io.baton.policy.rule.Operand;
import io.baton.policy.rule.Scope;
import org.jspecify.annotations.Nullable;

/** Tells in words whether an approval is asked for, of whom and why. */
record ApprovalTelling(Definition definition, Firm firm, Scope scope) {

    /** @param approval as it stands for the deal */
    ToldApproval tell(Approval approval) {
        Tiers.Tier tier = approval.tiers().of(scope);
        return new ToldApproval(
                approval.name(),
                approval.title(),
                Explainer.asked(approval.when(), scope),
                approval.when().reason(scope),
                tier(approval.tiers(), tier),
                tier.panel().needed(),
                tier.panel().approvers().stream().map(this::approver).toList(),
                approval.rules().notBy().stream().map(this::notBy).toList(),
                definition.role(approval.rejectedTo()).label());
    }

    private @Nullable String tier(Tiers tiers, Tiers.Tier tier) {
        if (tiers.amount() == null) {
            return null;
        }
        String amount = new Operand.At(tiers.amount()).words(scope);
        String currency = tiers.currency() == null ? "" : " " + tiers.currency();
        if (!tiers.isDecidable(scope)) {
            return amount + " is no amount" + (currency.isEmpty() ? "" : " in") + currency + ": the highest tier";
        }
        return tier.upTo() == null
                ? amount + " is above all limits"
                : amount + " is up to " + tier.upTo().toPlainString() + currency;
    }

    private ToldApproval.Approver approver(String role) {
        return new ToldApproval.Approver(role, definition.role(role).label(), firm.acting(role, scope.today()));
    }

    private String notBy(NotBy notBy) {
        return notBy instanceof NotBy.Named named
                ? "who stands at " + new Operand.At(named.path()).words(scope)
                : "whoever supplied a value that is decided on, or asked again after a rejection";
    }
}
