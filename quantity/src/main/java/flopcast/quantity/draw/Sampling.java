package flopcast.quantity.draw;

/// How the worlds of a run are spread over what is possible.
public enum Sampling {
    /// Points of Sobol's sequence, scrambled: evenly spread in many dimensions at once.
    SOBOL("sobol"),

    /// Each source by itself evenly spread, in an order of its own.
    LATIN_HYPERCUBE("latin"),

    /// Independent of each other, as throws of dice are.
    PLAIN("plain");

    private final String word;

    Sampling(String word) {
        this.word = word;
    }

    /// What a command line and a report call it.
    public String word() {
        return word;
    }
}
