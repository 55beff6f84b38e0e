package flopcast.scenario.value;

/// True or false, perhaps only world by world.
///
/// @param node 1 where true, 0 where false
public record Truth(Node node) implements Value {

    public static final Truth TRUE = new Truth(new Node.Constant(1));
    public static final Truth FALSE = new Truth(new Node.Constant(0));

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public boolean isPlain() {
        return node instanceof Node.Constant;
    }

    @Override
    public String kind() {
        return "truth";
    }
}
