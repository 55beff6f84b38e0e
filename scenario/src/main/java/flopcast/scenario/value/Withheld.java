package flopcast.scenario.value;

/// A figure that may not be used: reading it is the problem. Stands only inside a dict, so that the
/// other figures of a fact stay usable.
///
/// @param code of the problem
/// @param message why it may not be used
/// @param advice what would permit it
public record Withheld(String code, String message, String advice) implements Value {
    @Override
    public String kind() {
        return "withheld";
    }
}
