package flopcast.training.fact;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// How sure a figure is, in the words that a reader sees.
public enum Confidence {
    /// Seen in the named source.
    VERIFIED("verified"),

    /// Seen in the named source, which itself estimates it.
    VERIFIED_AS_ESTIMATE("verified (as an estimate)"),

    /// Seen in the named source, which repeats a leak that nobody confirmed.
    VERIFIED_AS_RUMOUR("verified (as a rumour)"),

    /// Computed by us; the note of the fact says from what.
    DERIVED("derived"),

    /// From memory, not checked.
    RECALLED("recalled"),

    /// From a file of the user's own, which says no more.
    GIVEN("given");

    private final String word;

    Confidence(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Whether somebody looked it up: a figure from memory must not be quoted as known.
    public boolean isChecked() {
        return this != RECALLED;
    }

    static Optional<Confidence> of(String word) {
        for (Confidence confidence : values()) {
            if (confidence.word.equals(word)) {
                return Optional.of(confidence);
            }
        }
        return Optional.empty();
    }

    static String words() {
        return Arrays.stream(values()).map(Confidence::word).collect(Collectors.joining(", "));
    }
}
