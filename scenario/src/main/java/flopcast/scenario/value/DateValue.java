package flopcast.scenario.value;

/// A moment, perhaps an uncertain one.
///
/// @param node seconds since 1970-01-01T00:00Z
public record DateValue(Node node) implements Value {
    @Override
    public String kind() {
        return "date";
    }
}
