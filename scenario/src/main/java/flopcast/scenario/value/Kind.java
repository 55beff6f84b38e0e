package flopcast.scenario.value;

/// What a parameter of a built-in accepts.
public enum Kind {
    /// Any quantity, plain or uncertain.
    NUMBER("number"),
    /// A number known while tracing; an uncertain one is a problem with advice.
    PLAIN("plain number"),
    TRUTH("truth value"),
    TEXT("text"),
    LIST("list"),
    DICT("dict"),
    DATE("date"),
    FUNCTION("function"),
    LAW("law"),
    ANY("any value");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /// As signatures and problems say it.
    public String words() {
        return words;
    }
}
