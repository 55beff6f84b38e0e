package flopcast.quantity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what a misspelt word was probably meant to be.
public final class Spelling {

    private static final int MOST_SUGGESTIONS = 3;

    private Spelling() {}

    /// Up to three of the `known` words that differ from `word` in few letters, nearest first.
    public static List<String> nearest(String word, Collection<String> known) {
        int mostEdits = word.length() < 3 ? 0 : Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= mostEdits)
                .filter(candidate -> distance(word, candidate) <= mostEdits)
                .sorted(
                        Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    /// The number of letters to insert, delete, replace or swap with a neighbour; capitals and `_`
    /// count for nothing.
    static int distance(String from, String to) {
        String left = plain(from);
        String right = plain(to);
        var rows = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : edits(rows, left, right, i, j);
            }
        }
        return rows[left.length()][right.length()];
    }

    private static int edits(int[][] rows, String left, String right, int i, int j) {
        int replaced = rows[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
