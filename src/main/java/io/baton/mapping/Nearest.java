package io.baton.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The words for a name that does not exist: the nearest one that does, and all of them. */
public final class Nearest {

    private Nearest() {}

    /** One clause, without a capital at its start. */
    public static String hint(String wanted, Collection<String> existing) {
        if (existing.isEmpty()) {
            return "there is none";
        }
        String nearest = existing.stream()
                .min(Comparator.<String>comparingInt(name -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        String all = existing.stream().sorted().collect(Collectors.joining(", "));
        return distance(wanted, nearest) <= Math.max(2, wanted.length() / 3)
                ? "did you mean '" + nearest + "'? There are: " + all
                : "there are: " + all;
    }

    /** Levenshtein's distance by one row. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
