package io.steadybase.gtm.activities.crm;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant, by edit distance. */
public final class NearestName {
    private NearestName() {}

    /** The known name nearest to the given one: first those of which one starts with the other, then by distance. */
    public static Optional<String> of(String given, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparing((String name) -> !(name.startsWith(given) || given.startsWith(name)))
                        .thenComparing(name -> distance(given, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many characters must be inserted, removed, replaced or swapped with their neighbour to turn one into the other. */
    public static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = cell(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int cell(int[][] rows, String one, String other, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        var replaced = rows[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        var best = Math.min(replaced, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        return isSwap(one, other, i, j) ? Math.min(best, 1 + rows[i - 2][j - 2]) : best;
    }

    private static boolean isSwap(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
