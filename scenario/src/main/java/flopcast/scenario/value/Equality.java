package flopcast.scenario.value;

import java.util.List;
import java.util.Map;

/// Whether two values that are known while tracing are the same.
public final class Equality {

    private Equality() {}

    @SuppressWarnings("ReferenceEquality") // a value is the same as itself, however large
    public static boolean same(Value left, Value right) {
        if (left == right) {
            return true;
        }
        return switch (left) {
            case Quantity one when right instanceof Quantity other ->
                    one.dimension().equals(other.dimension()) && same(one.node(), other.node());
            case Truth one when right instanceof Truth other -> same(one.node(), other.node());
            case DateValue one when right instanceof DateValue other ->
                    same(one.node(), other.node());
            case ListValue one when right instanceof ListValue other ->
                    same(one.items(), other.items());
            case DictValue one when right instanceof DictValue other ->
                    same(one.entries(), other.entries());
            default -> left.equals(right);
        };
    }

    private static boolean same(Node left, Node right) {
        return left == right
                || (left instanceof Node.Constant one
                        && right instanceof Node.Constant other
                        && one.value() == other.value());
    }

    private static boolean same(List<Value> left, List<Value> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Map<String, Value> left, Map<String, Value> right) {
        return left.keySet().equals(right.keySet())
                && left.entrySet().stream()
                        .allMatch(entry ->
                                same(
                                        entry.getValue(),
                                        right.getOrDefault(entry.getKey(), Unknown.UNKNOWN)));
    }
}
