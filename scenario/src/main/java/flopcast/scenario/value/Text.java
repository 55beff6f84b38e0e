package flopcast.scenario.value;

/// A piece of text.
public record Text(String text) implements Value {
    @Override
    public String kind() {
        return "text";
    }
}
