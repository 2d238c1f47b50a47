package io.baton.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.handoff.Ask;
import io.baton.handoff.Verdict;
import io.baton.policy.definition.Approval;
import io.baton.policy.definition.Panel;
import io.baton.policy.rule.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One look at an approval. Decisions count only for the facts they were taken on and by whom the policy asks now. A
 * rejection hands the handoff to the role of {@code rejectedTo}; when that role asks again, the approvers are asked anew.
 * Nothing passes by itself.
 */
final class ApprovalRun {

    private final Deadlines deadlines;
    private final Approval approval;
    private final Scope scope;
    private final Panel panel;
    private final ObjectNode facts;
    private final List<Decision> decisions;
    private final Requesters requesters;

    ApprovalRun(Deadlines deadlines, Approval approval, Scope scope, Map<String, Object> variables) {
        this.deadlines = deadlines;
        this.approval = approval;
        this.scope = scope;
        this.panel = approval.tiers().of(scope).panel();
        this.facts = FactSheet.of(approval.facts(), scope.data());
        this.requesters = new Requesters(approval, facts, variables);
        String digest = FactsDigest.of(facts);
        this.decisions = Decision.on(approval.name(), variables).stream()
                .filter(decision ->
                        decision.is("RETRY") || decision.factsDigest().equals(digest))
                .toList();
    }

    Verdict verdict() {
        if (!approval.when().holds(scope) && approval.when().isDecidable(scope)) {
            return Verdict.PASS;
        }
        Optional<Decision> rejection = rejection();
        if (rejection.isPresent()) {
            return new Verdict(
                    List.of(rejected(rejection.get())), approval.rules().refresh(), null);
        }
        Set<String> approved = rolesThatApproved();
        if (approved.size() >= panel.needed()) {
            return Verdict.PASS;
        }
        return new Verdict(
                panel.approvers().stream()
                        .filter(role -> !approved.contains(role))
                        .map(this::ask)
                        .toList(),
                List.of(),
                null);
    }

    private boolean cannotBeTold() {
        return !approval.when().isDecidable(scope) || !approval.tiers().isDecidable(scope);
    }

    private Optional<Decision> rejection() {
        Decision last = null;
        for (Decision decision : decisions) {
            last = decision.is("RETRY") ? null : decision.is("REJECTED") ? decision : last;
        }
        return Optional.ofNullable(last);
    }

    /** Each role once and each person once: two approvals are two people's, and neither asked for it. */
    private Set<String> rolesThatApproved() {
        Set<String> roles = new LinkedHashSet<>();
        List<String> people = new ArrayList<>();
        for (Decision decision : decisions) {
            if (counts(decision) && !people.contains(decision.by()) && roles.add(decision.role())) {
                people.add(decision.by());
            }
        }
        return roles;
    }

    private boolean counts(Decision decision) {
        return decision.is("APPROVED")
                && panel.approvers().contains(decision.role())
                && requesters.objection(decision.by()).isEmpty();
    }

    private Ask ask(String role) {
        String title = approval.title() + (cannotBeTold() ? " (a value it depends on is missing or unreadable)" : "");
        return new Ask(
                Ask.Kind.APPROVAL,
                approval.name(),
                role,
                title,
                List.of(),
                facts,
                deadlines.of(role, approval.rules().due()));
    }

    private Ask rejected(Decision rejection) {
        String role = deadlines.label(rejection.role());
        ObjectNode all = facts.deepCopy();
        all.put("Rejected by", rejection.by() + " (" + role + ")");
        all.put("Rejected at", rejection.at());
        all.put("Why", rejection.comment().isBlank() ? "no reason given" : rejection.comment());
        String owner = approval.rejectedTo();
        String title = approval.title() + ": rejected by " + role;
        return new Ask(Ask.Kind.EXCEPTION, approval.name(), owner, title, List.of(), all, deadlines.of(owner));
    }
}
