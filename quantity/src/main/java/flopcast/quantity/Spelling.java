package flopcast.quantity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what a misspelt word was probably meant to be.
public final class Spelling {

    private static final int MOST_SUGGESTIONS = 3;
    private static final int LONGEST = 60;

    private Spelling() {}

    /// Up to three of the `known` words that differ from `word` in few letters, nearest first.
    /// Capitals, `_` and `-` count for nothing.
    public static List<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return List.of();
        }
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

    private static int distance(String from, String to) {
        return EditDistance.between(plain(from), plain(to));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
