package flopcast.quantity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what a misspelt word was probably meant to be.
public final class Spelling {

    private static final int MOST_SUGGESTIONS = 3;
    private static final int LONGEST = 60;
    private static final int SHORTEST_BEGINNING = 4;

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

    /// Up to three of the `known` words that begin with something much like `word`, for words that
    /// people shorten.
    public static List<String> beginningLike(String word, Collection<String> known) {
        if (word.length() < SHORTEST_BEGINNING || word.length() > LONGEST) {
            return List.of();
        }
        int mostEdits = Math.max(1, word.length() / 6);
        return known.stream()
                .filter(candidate -> candidate.length() > word.length())
                .filter(candidate -> distanceOfBeginning(word, candidate) <= mostEdits)
                .sorted(Comparator.comparingInt(candidate -> distanceOfBeginning(word, candidate)))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    /// The least to any beginning that is as long as the word, or longer or shorter by one.
    private static int distanceOfBeginning(String word, String candidate) {
        int length = word.length();
        int longer = distance(word, candidate.substring(0, length + 1));
        int same = distance(word, candidate.substring(0, length));
        int shorter = distance(word, candidate.substring(0, length - 1));
        return Math.min(same, Math.min(longer, shorter));
    }

    private static int distance(String from, String to) {
        return EditDistance.between(plain(from), plain(to));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
