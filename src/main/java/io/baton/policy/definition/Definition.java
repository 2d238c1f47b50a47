package io.baton.policy.definition;

import io.baton.policy.calendar.Amount;
import io.baton.policy.calendar.BusinessCalendar;
import io.baton.policy.rule.Scope;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The policy of one handoff, as {@code config/handoffs/<type>.yaml} says it.
 *
 * @param type           the handoff's id, such as {@code sales-to-delivery}; the file's name
 * @param title          what it is, for people
 * @param parties        the departments, the trigger and the service level
 * @param zone           where its days begin: "today" in a condition is the date there
 * @param exceptionOwner the role that gets a failed handoff
 * @param compensation   the handoff that takes back what a cancelled one has done; empty for none
 * @param roles          every role it may name, by id: the firm's and its own
 * @param checkpoints    in the order the flow meets them
 * @param approvals      by name, in file order
 * @param variations     what some deals need beyond this
 */
public record Definition(
        String type,
        String title,
        Parties parties,
        ZoneId zone,
        String exceptionOwner,
        Optional<String> compensation,
        Map<String, Role> roles,
        List<Checkpoint> checkpoints,
        List<Approval> approvals,
        List<Variation> variations) {

    /**
     * Who hands what to whom, and in what time.
     *
     * @param trigger  what starts it, in words
     * @param sla      from the trigger to the end
     * @param calendar in whose business time the service level is counted, and that of roles without their own
     */
    public record Parties(String from, String to, String trigger, Amount sla, BusinessCalendar calendar) {}

    /** The role of that id; throws {@link IllegalArgumentException} when the definition declares none. */
    public Role role(String id) {
        Role role = roles.get(id);
        if (role == null) {
            throw new IllegalArgumentException(type + " declares no role '" + id + "'");
        }
        return role;
    }

    /** The checkpoint as it stands for this deal, with what variations take away and then with what they add. */
    public Optional<Checkpoint> checkpoint(String name, Scope scope) {
        return checkpoints.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(base -> new Varied(variations, scope).of(base));
    }

    /** The approval of that name as the definition says it, whatever the deal. */
    public Optional<Approval> approval(String name) {
        return approvals.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The approval as it stands for this deal. */
    public Optional<Approval> approval(String name, Scope scope) {
        return approval(name).map(base -> new Varied(variations, scope).of(base));
    }

    /** The variations that add to the checkpoint if they hold, which cannot be told for want of data. */
    public List<Variation> untold(Checkpoint checkpoint, Scope scope) {
        return variations.stream()
                .filter(variation -> variation.tightens(checkpoint)
                        && !variation.lacks(scope).isEmpty())
                .toList();
    }

    /** Every review, those that variations add as well. */
    public Stream<Review> reviews() {
        return Stream.concat(
                checkpoints.stream().flatMap(each -> each.reviews().stream()),
                variations.stream()
                        .flatMap(each -> each.checkpoints().values().stream())
                        .flatMap(checks -> checks.reviews().stream()));
    }

    /** Whether that role could be asked for the review of that name, for some deal. */
    public boolean mayAskToReview(String name, String role) {
        return reviews()
                .anyMatch(review -> review.name().equals(name) && review.owner().equals(role));
    }

    /** Whether that role could be asked for the approval, for some deal. */
    public boolean mayAsk(Approval approval, String role) {
        return approval.approvers().contains(role)
                || variations.stream().anyMatch(variation -> variation.asks(approval, role));
    }
}
