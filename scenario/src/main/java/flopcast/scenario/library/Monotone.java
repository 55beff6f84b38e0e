package flopcast.scenario.library;

import flopcast.quantity.distribution.ParametricQuantile;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A quantity that rises, or falls, with one uniform: a constructor, and what arithmetic with
/// constants makes of it.
///
/// @param constructor a quantile function applied to the uniform
/// @param steps what is done to it, the first one first
/// @param falls whether the quantity falls where the uniform rises
record Monotone(Node.Apply constructor, List<Node.Apply> steps, boolean falls) {

    /// The lowest and highest values that can occur, where it is known.
    private record Span(double low, double high) {
        static final Span UNKNOWN = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        boolean isPositive() {
            return low >= 0;
        }

        boolean hasOneSign() {
            return low >= 0 || high <= 0;
        }
    }

    /// Empty where `node` is none, or it is not seen to be one.
    static Optional<Monotone> of(Node node) {
        var steps = new ArrayList<Node.Apply>();
        Node inside = node;
        while (inside instanceof Node.Apply step && isArithmetic(step)) {
            steps.add(step);
            inside = varying(step);
        }
        return inside instanceof Node.Apply constructor && isConstructor(constructor)
                ? followed(constructor, List.copyOf(steps.reversed()))
                : Optional.empty();
    }

    Node uniform() {
        return constructor.arguments().getFirst();
    }

    /// Uncertain ones; none of most constructors.
    List<Node> uncertainParameters() {
        List<Node> arguments = constructor.arguments();
        return arguments.subList(1, arguments.size()).stream().filter(Node::isUncertain).toList();
    }

    /// The same quantity of another uniform.
    Node with(Node uniform, Call call) {
        var arguments = new ArrayList<>(constructor.arguments());
        arguments.set(0, uniform);
        Node result = call.apply(constructor.function(), List.copyOf(arguments));
        for (Node.Apply step : steps) {
            Node before = result;
            Node replaced = varying(step);
            List<Node> operands =
                    step.arguments().stream()
                            .map(each -> each == replaced ? before : each)
                            .toList();
            result = call.apply(step.function(), operands);
        }
        return result;
    }

    private static boolean isConstructor(Node.Apply apply) {
        BlockFunction function = apply.function();
        boolean isQuantile =
                function instanceof QuantileFunction
                        || function instanceof EmpiricalQuantile
                        || (function instanceof ParametricQuantile
                                && function != ParametricQuantile.POINT_MASS);
        return isQuantile && apply.arguments().getFirst().isUniform();
    }

    private static boolean isArithmetic(Node.Apply apply) {
        long constants =
                apply.arguments().stream().filter(each -> each instanceof Node.Constant).count();
        return switch (apply.function()) {
            case UnaryOperation _ -> true;
            case BinaryOperation _ -> constants == 1;
            default -> false;
        };
    }

    /// The argument that is no constant.
    private static Node varying(Node.Apply step) {
        Node first = step.arguments().getFirst();
        return first instanceof Node.Constant ? step.arguments().getLast() : first;
    }

    private static Optional<Monotone> followed(Node.Apply constructor, List<Node.Apply> steps) {
        Span span =
                constructor.function() instanceof QuantileFunction quantile
                        ? new Span(
                                quantile.distribution().lowest(), quantile.distribution().highest())
                        : Span.UNKNOWN;
        boolean falls = false;
        for (Node.Apply step : steps) {
            int slope = slope(step, span);
            if (slope == 0) {
                return Optional.empty();
            }
            falls ^= slope < 0;
            span = after(step, span, slope);
        }
        return Optional.of(new Monotone(constructor, steps, falls));
    }

    private static Span after(Node.Apply step, Span span, int slope) {
        double atLow = at(step, span.low);
        double atHigh = at(step, span.high);
        if (Double.isNaN(atLow) || Double.isNaN(atHigh)) {
            return Span.UNKNOWN;
        }
        return slope > 0 ? new Span(atLow, atHigh) : new Span(atHigh, atLow);
    }

    private static double at(Node.Apply step, double x) {
        return step.function()
                .value(
                        step.arguments().stream()
                                .mapToDouble(each ->
                                        each instanceof Node.Constant constant
                                                ? constant.value()
                                                : x)
                                .toArray());
    }

    /// 1 where the result rises with the argument that varies, -1 where it falls, 0 where neither
    /// is sure.
    private static int slope(Node.Apply step, Span span) {
        if (step.function() instanceof UnaryOperation operation) {
            return slope(operation, span);
        }
        Node first = step.arguments().getFirst();
        return first instanceof Node.Constant constant
                ? slopeOfRight((BinaryOperation) step.function(), constant.value(), span)
                : slopeOfLeft(
                        (BinaryOperation) step.function(),
                        ((Node.Constant) step.arguments().getLast()).value(),
                        span);
    }

    private static int slope(UnaryOperation operation, Span span) {
        return switch (operation) {
            case EXP, LOG, LOG10, LOG2, SQRT, ATAN, FLOOR, CEIL, ROUND -> 1;
            case NEGATE -> -1;
            case ABSOLUTE -> span.isPositive() ? 1 : span.hasOneSign() ? -1 : 0;
            default -> 0;
        };
    }

    /// Of `x op number`.
    private static int slopeOfLeft(BinaryOperation operation, double number, Span span) {
        return switch (operation) {
            case ADD, SUBTRACT, MINIMUM, MAXIMUM -> 1;
            case MULTIPLY, DIVIDE -> sign(number);
            case POWER -> span.isPositive() ? sign(number) : 0;
            default -> 0;
        };
    }

    /// Of `number op x`.
    private static int slopeOfRight(BinaryOperation operation, double number, Span span) {
        return switch (operation) {
            case ADD, MINIMUM, MAXIMUM -> 1;
            case SUBTRACT -> -1;
            case MULTIPLY -> sign(number);
            case DIVIDE -> span.hasOneSign() ? -sign(number) : 0;
            case POWER -> number > 0 ? sign(number - 1) : 0;
            default -> 0;
        };
    }

    private static int sign(double number) {
        return (int) Math.signum(number);
    }
}
