package flopcast.scenario.forecast;

import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.distribution.WeightedChoice;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.trace.ModelOutput;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Reachable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds quantities that have no mean, however many draws are made: a Cauchy, or a quotient whose
/// divisor has a density above 0 at 0.
///
/// Follows sums, products and quotients; a function that bounds its argument is taken to have a
/// mean. So a reason is given only where the mean surely does not exist, but for cancellations.
final class MissingMeans {

    private final Map<Node, String> reasons = new HashMap<>();
    private final Ranges ranges = new Ranges();

    private MissingMeans() {}

    /// Why `node` has no mean; empty where nothing speaks against one.
    static String reason(Node node) {
        var search = new MissingMeans();
        for (Node each : Reachable.from(List.of(node))) {
            search.ranges.add(each);
            String reason = search.found(each);
            if (!reason.isEmpty()) {
                search.reasons.put(each, reason);
            }
        }
        return search.of(node);
    }

    /// A warning where an output has no mean.
    static List<Problem> remarks(ModelOutput output, Result result) {
        if (result instanceof Result.Uncertain uncertain && uncertain.summary().mean().isEmpty()) {
            String reason = uncertain.summary().missingMean();
            return List.of(
                    Problem.warning(
                            "mean-missing",
                            output.span(),
                            output.name()
                                    + " has no mean"
                                    + (reason.isEmpty() ? "" : ": " + reason),
                            "Quote its median and quantiles, or bound the quantity."));
        }
        return List.of();
    }

    private String of(Node node) {
        return reasons.getOrDefault(node, "");
    }

    private String found(Node node) {
        if (!(node instanceof Node.Apply apply)) {
            return "";
        }
        return switch (apply.function()) {
            case QuantileFunction quantile ->
                    quantile.distribution().mean().isPresent()
                            ? ""
                            : "a " + quantile.distribution() + " has none";
            case BinaryOperation operation -> found(operation, apply.arguments());
            case UnaryOperation.NEGATE, UnaryOperation.ABSOLUTE -> of(apply.arguments().getFirst());
            case WeightedChoice choice ->
                    apply.arguments().subList(1 + choice.branches(), choice.arity()).stream()
                            .map(this::of)
                            .filter(reason -> !reason.isEmpty())
                            .findFirst()
                            .orElse("");
            default -> "";
        };
    }

    private String found(BinaryOperation operation, List<Node> arguments) {
        String inherited = of(arguments.getFirst()) + of(arguments.get(1));
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY -> inherited;
            case DIVIDE ->
                    ranges.surelyReachesZero(arguments.get(1))
                            ? "it is divided by a quantity that can be as near to 0 as you like"
                            : of(arguments.getFirst());
            default -> "";
        };
    }
}
