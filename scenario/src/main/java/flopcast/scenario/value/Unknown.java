package flopcast.scenario.value;

/// Stands for a value that a reported problem prevented. It fits everywhere, and everything made of
/// it is unknown, so that one mistake is reported once.
public enum Unknown implements Value {
    UNKNOWN;

    @Override
    public String kind() {
        return "unknown";
    }
}
