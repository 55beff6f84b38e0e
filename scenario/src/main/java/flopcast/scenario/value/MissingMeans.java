package flopcast.scenario.value;

import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.distribution.WeightedChoice;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.Select;
import flopcast.quantity.kernel.UnaryOperation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds quantities that have no mean, however many draws are made: a Cauchy, or a quotient whose
/// divisor has a density above 0 at 0 and says nothing of the dividend.
///
/// Follows sums, products, quotients, powers and choices; a function that bounds its argument is
/// taken to have a mean. So a reason is given only where there surely is no mean.
///
/// Remembers every node it has looked at: asking for all quantities of a scenario is one pass.
public final class MissingMeans {

    private static final String NEAR_ZERO =
            "it is divided by a quantity that can be as near to 0 as you like";

    private final Map<Node, String> reasons = new HashMap<>();
    private final Set<Node> seen = new HashSet<>();
    private final Ranges ranges = new Ranges();

    /// With nothing looked at yet.
    public MissingMeans() {}

    /// Why `node` has no mean; empty where nothing speaks against one.
    public String reason(Node node) {
        for (Node each : Reachable.unseen(node, seen)) {
            ranges.add(each);
            String reason = each instanceof Node.Apply apply ? found(apply) : "";
            if (!reason.isEmpty()) {
                reasons.put(each, reason);
            }
        }
        return of(node);
    }

    private String of(Node node) {
        return reasons.getOrDefault(node, "");
    }

    private String found(Node.Apply apply) {
        List<Node> arguments = apply.arguments();
        return switch (apply.function()) {
            case QuantileFunction quantile ->
                    quantile.distribution().mean().isPresent()
                            ? ""
                            : quantile.distribution() + " has none";
            case BinaryOperation operation ->
                    found(operation, arguments.getFirst(), arguments.get(1));
            case UnaryOperation.NEGATE, UnaryOperation.ABSOLUTE -> of(arguments.getFirst());
            case Select _ -> first(arguments.subList(1, arguments.size()));
            case WeightedChoice choice ->
                    first(arguments.subList(1 + choice.branches(), choice.arity()));
            default -> "";
        };
    }

    private String first(List<Node> nodes) {
        return nodes.stream()
                .map(this::of)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String found(BinaryOperation operation, Node left, Node right) {
        return switch (operation) {
            case ADD, SUBTRACT -> sum(left, right);
            case MULTIPLY -> isZero(left) || isZero(right) ? "" : sum(left, right);
            case DIVIDE -> quotient(left, right);
            case POWER -> power(left, right);
            default -> "";
        };
    }

    /// Where one side says something of the other, what is missing may cancel.
    private String sum(Node left, Node right) {
        String reason = first(List.of(left, right));
        return reason.isEmpty() || Reachable.areIndependent(left, right) ? reason : "";
    }

    private String quotient(Node left, Node right) {
        String reason = ranges.surelyReachesZero(right) ? NEAR_ZERO : of(left);
        return reason.isEmpty() || Reachable.areIndependent(left, right) ? reason : "";
    }

    private String power(Node base, Node exponent) {
        boolean divides = exponent instanceof Node.Constant constant && constant.value() <= -1;
        if (divides && ranges.surelyReachesZero(base)) {
            return NEAR_ZERO;
        }
        return exponent instanceof Node.Constant constant && constant.value() >= 1 ? of(base) : "";
    }

    private static boolean isZero(Node node) {
        return node instanceof Node.Constant constant && constant.value() == 0;
    }
}
