package io.baton.policy.reading;

import io.baton.policy.definition.Fact;
import io.baton.policy.definition.Panel;
import io.baton.policy.definition.Tiers;
import io.baton.policy.rule.FieldPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is asked for an approval: {@code approvers} for every amount, or {@code tiers} by the {@code amount}.
 *
 * @param facts the approval's
 */
record TierParts(Vocabulary words, List<Fact> facts) {

    Tiers tiers(Spot spot) {
        if (spot.has("approvers") == spot.has("tiers")) {
            spot.fault("an approval has approvers or tiers", "keep one of the two");
        }
        if (!spot.has("tiers")) {
            List.of("amount", "currency")
                    .forEach(key -> refuse(spot, key, "'" + key + "' belongs to tiers", "remove it or write tiers"));
            return Tiers.one(panel(spot));
        }
        refuse(spot, "approvals", "each tier says how many must approve", "move it into the tiers");
        return new Tiers(amount(spot), spot.has("currency") ? spot.text("currency") : null, inOrder(spot));
    }

    private static void refuse(Spot spot, String key, String message, String advice) {
        if (spot.has(key)) {
            spot.at(key).fault(message, advice);
        }
    }

    /** Shown to those who decide: an approval of a small amount must not count for a large one. */
    private @Nullable FieldPath amount(Spot spot) {
        if (!spot.has("amount")) {
            spot.at("tiers").fault("nothing says which amount chooses the tier", "write amount: with a path");
            return null;
        }
        FieldPath path = words.path(spot.at("amount"));
        if (facts.stream().noneMatch(fact -> fact.path().equals(path))) {
            spot.at("amount")
                    .fault("the amount '" + path + "' is not decided on", "add it to the facts of the approval");
        }
        currency(spot, path);
        return path;
    }

    private void currency(Spot spot, FieldPath path) {
        boolean money = words.isMoney(path);
        if (money && !spot.has("currency")) {
            spot.at("amount").fault("'" + path + "' is money", "say with currency: what the limits are written in");
        }
        if (!money) {
            refuse(spot, "currency", "'" + path + "' is no money", "remove the currency");
        }
        if (!path.isConcrete()) {
            spot.at("amount").fault("'" + path + "' is many amounts", "name one place");
        }
    }

    private List<Tiers.Tier> inOrder(Spot spot) {
        List<Tiers.Tier> tiers = new ArrayList<>();
        List<Spot> all = spot.items("tiers");
        for (Spot each : all) {
            boolean last = tiers.size() == all.size() - 1;
            Tiers.Tier tier = new Tiers.Tier(limit(each, last), panel(each));
            if (!tiers.isEmpty()) {
                compare(each, tiers.get(tiers.size() - 1), tier);
            }
            tiers.add(tier);
        }
        return List.copyOf(tiers);
    }

    private static @Nullable BigDecimal limit(Spot spot, boolean last) {
        if (last && spot.has("upTo")) {
            spot.at("upTo").fault("nobody decides above the last tier", "leave out upTo there or add a tier without");
        }
        if (!last && !spot.has("upTo")) {
            spot.fault("only the last tier is without upTo", "say up to which amount it decides");
        }
        return spot.has("upTo") ? spot.at("upTo").decimal() : null;
    }

    private static void compare(Spot spot, Tiers.Tier lower, Tiers.Tier tier) {
        if (lower.upTo() != null && tier.upTo() != null && lower.upTo().compareTo(tier.upTo()) >= 0) {
            spot.at("upTo").fault("the tiers are out of order", "write them from low to high");
        }
        if (tier.panel().needed() < lower.panel().needed()) {
            // what cannot be told goes to the highest tier, so that must be the strictest
            spot.at("approvals").fault("a higher tier asks for fewer approvals", "ask for as many or more");
        }
    }

    private Panel panel(Spot spot) {
        int needed = spot.node().path("approvals").asInt(1);
        List<String> approvers =
                spot.items("approvers").stream().map(words::role).toList();
        if (needed > approvers.size() && !approvers.isEmpty()) {
            spot.at("approvals").fault("more approvals than approvers", "name more approvers or ask for fewer");
        }
        return new Panel(approvers, needed);
    }
}
