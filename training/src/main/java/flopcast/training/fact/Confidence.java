package flopcast.training.fact;

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
    RECALLED("recalled");

    private final String word;

    Confidence(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Confidence of(String word) {
        for (Confidence confidence : values()) {
            if (confidence.word.equals(word)) {
                return confidence;
            }
        }
        throw new IllegalArgumentException("no confidence is called \"" + word + "\"");
    }
}
