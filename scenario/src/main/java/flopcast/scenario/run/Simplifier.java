package flopcast.scenario.run;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.Composed;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Reachable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rewrites nodes into others of the same value that take less time.
///
/// - What stands there twice is computed once.
/// - Formulas of laws are taken apart, so that they share their logarithms.
/// - Products, ratios and powers of exponentials are one exponential of a sum: so a product of
///   lognormals is. Logarithms of exponentials are their exponents.
///
/// What a node becomes depends on what it is made of alone, and not on what else is computed: so
/// another quantity in the scenario changes no digit of this one.
final class Simplifier {

    private final Map<Node, Node> rewritten = new HashMap<>();
    private final Terms terms = new Terms();

    private Simplifier() {}

    static Simplified of(List<Node> kept) {
        var simplifier = new Simplifier();
        for (Node node : Reachable.from(kept)) {
            simplifier.rewritten.put(node, simplifier.rewrite(node));
        }
        return new Simplified(kept.stream().map(simplifier::now).toList(), simplifier.terms);
    }

    private Node now(Node node) {
        return node instanceof Node.Constant constant
                ? terms.constant(constant.value())
                : rewritten.getOrDefault(node, node);
    }

    private Node rewrite(Node node) {
        if (!(node instanceof Node.Apply apply) || !apply.isUncertain()) {
            return terms.keep(node);
        }
        terms.standFor(apply);
        List<Node> arguments = apply.arguments().stream().map(this::now).toList();
        return switch (apply.function()) {
            case Composed formula when arguments.stream().allMatch(Terms::canBeTakenApart) ->
                    formula.composed(arguments, terms)
                            .orElseGet(() -> terms.apply(formula, arguments));
            case UnaryOperation.EXP -> terms.exp(arguments.getFirst());
            case UnaryOperation.LOG -> terms.log(arguments.getFirst());
            case BinaryOperation.MULTIPLY -> terms.multiply(arguments.get(0), arguments.get(1));
            case BinaryOperation.DIVIDE -> terms.divide(arguments.get(0), arguments.get(1));
            case BinaryOperation.POWER -> terms.power(arguments.get(0), arguments.get(1));
            default -> terms.apply(apply.function(), arguments);
        };
    }
}
