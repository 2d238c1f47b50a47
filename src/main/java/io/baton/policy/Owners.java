package io.baton.policy;

import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Ownership;
import io.baton.policy.rule.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds whose a field is: the owner of the longest declared path it lies in, this checkpoint's before others'. */
final class Owners {

    private final List<Claim> claims = new ArrayList<>();
    private final String otherwise;

    Owners(Definition definition, Checkpoint checkpoint) {
        this.otherwise = checkpoint.owner();
        claim(checkpoint);
        definition.checkpoints().forEach(this::claim);
    }

    private void claim(Checkpoint checkpoint) {
        checkpoint.required().forEach(each -> claims.add(new Claim(each.path().toString(), each.ownership())));
        checkpoint.gates().forEach(each -> claims.add(new Claim(each.path().toString(), each.ownership())));
    }

    /** The role that has to put the path right. */
    String owner(String path) {
        return claim(path).map(claim -> claim.ownership().owner()).orElse(otherwise);
    }

    /** What people call the field: its label, with the rest of the path where the label names something around it. */
    String label(String path) {
        return claim(path).map(claim -> label(claim, path)).orElseGet(() -> words(path));
    }

    /** {@code contract.document.url} as "Contract document url". */
    private static String words(String path) {
        String words = path.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("[.\\[\\]]+", " ")
                .strip();
        return words.isEmpty()
                ? path
                : words.substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String label(Claim claim, String path) {
        String rest = FieldPath.pattern(path)
                .substring(FieldPath.pattern(claim.path()).length())
                .replaceFirst("^\\.", "");
        String label = claim.ownership().label();
        return rest.isEmpty() || rest.equals("amount") ? label : label + ": " + rest;
    }

    private Optional<Claim> claim(String path) {
        Claim best = null;
        for (Claim claim : claims) {
            if (claim.covers(path) && (best == null || claim.weight(path) > best.weight(path))) {
                best = claim;
            }
        }
        return Optional.ofNullable(best);
    }

    private record Claim(String path, Ownership ownership) {

        boolean covers(String inner) {
            return FieldPath.covers(FieldPath.pattern(path), FieldPath.pattern(inner));
        }

        /** A longer path knows better; of two alike the one that names the very element does. */
        int weight(String inner) {
            return 2 * FieldPath.pattern(path).length() + (FieldPath.covers(path, inner) ? 1 : 0);
        }
    }
}
