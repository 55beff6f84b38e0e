package flopcast.scenario.value;

import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.distribution.WeightedChoice;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.Select;
import flopcast.quantity.kernel.UnaryOperation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds quantities that have no mean, or no variance, however many draws are made: a Cauchy, or a
/// quotient whose divisor has a density above 0 at 0 and says nothing of the dividend.
///
/// Of every quantity it knows the order of the first moment that is surely infinite: there is no
/// mean where that is at most 1, and no variance where it is at most 2. It follows sums, products,
/// quotients, powers, exponentials and choices; a function that bounds its argument is taken to
/// have all moments. So a reason is given only where there surely is none.
///
/// Remembers every node it has looked at: asking for all quantities of a scenario is one pass.
public final class MissingMoments {

    private static final Tail LIGHT = new Tail(Double.POSITIVE_INFINITY, "");
    private static final String NEAR_ZERO =
            "it is divided by a quantity that can be as near to 0 as you like";
    private static final String POWER = "it is a power of a quantity with heavy tails";
    private static final String EXPONENTIAL =
            "it is an exponential of a quantity with a tail too heavy for that";

    private final Map<Node, Tail> tails = new HashMap<>();
    private final Set<Node> seen = new HashSet<>();
    private final Ranges ranges = new Ranges();

    /// With nothing looked at yet.
    public MissingMoments() {}

    /// @param order of the first moment that is infinite, and all above it with it
    private record Tail(double order, String reason) {

        boolean isLight() {
            return order == Double.POSITIVE_INFINITY;
        }

        Tail heavier(Tail other) {
            return other.order < order ? other : this;
        }
    }

    /// Why `node` has no mean; empty where nothing speaks against one.
    public String ofMean(Node node) {
        return reason(node, 1);
    }

    /// Why `node` has no variance; empty where nothing speaks against one.
    public String ofVariance(Node node) {
        return reason(node, 2);
    }

    private String reason(Node node, int moment) {
        for (Node each : Reachable.unseen(node, seen)) {
            ranges.add(each);
            Tail tail = each instanceof Node.Apply apply ? found(apply) : LIGHT;
            if (!tail.isLight()) {
                tails.put(each, tail);
            }
        }
        Tail tail = of(node);
        return tail.order() <= moment ? tail.reason() : "";
    }

    private Tail of(Node node) {
        return tails.getOrDefault(node, LIGHT);
    }

    private Tail found(Node.Apply apply) {
        List<Node> arguments = apply.arguments();
        Node first = arguments.getFirst();
        return switch (apply.function()) {
            case QuantileFunction quantile ->
                    new Tail(
                            Tails.powers(quantile.distribution()),
                            quantile.distribution() + " has none");
            case BinaryOperation operation -> found(operation, first, arguments.get(1));
            case UnaryOperation.NEGATE, UnaryOperation.ABSOLUTE -> of(first);
            case UnaryOperation.SQRT -> power(of(first), 0.5);
            case UnaryOperation.EXP, UnaryOperation.EXPM1 -> exponential(first, 1);
            case Select _ -> heaviest(first, arguments.subList(1, arguments.size()));
            case WeightedChoice choice ->
                    heaviest(first, arguments.subList(1 + choice.branches(), choice.arity()));
            default -> LIGHT;
        };
    }

    /// Of what is chosen, where the choice says nothing of it: it may be made to keep tails out.
    private Tail heaviest(Node choice, List<Node> branches) {
        Tail heaviest = LIGHT;
        for (Node branch : branches) {
            Tail tail = of(branch);
            if (tail.order() < heaviest.order() && Reachable.areIndependent(choice, branch)) {
                heaviest = tail;
            }
        }
        return heaviest;
    }

    private Tail found(BinaryOperation operation, Node left, Node right) {
        return switch (operation) {
            case ADD, SUBTRACT -> ofBoth(left, right);
            case MULTIPLY -> isZero(left) || isZero(right) ? LIGHT : product(left, right);
            case DIVIDE -> quotient(left, right);
            case POWER -> power(left, right);
            default -> LIGHT;
        };
    }

    /// Where one side says something of the other, what is missing may cancel.
    private Tail ofBoth(Node left, Node right) {
        Tail tail = of(left).heavier(of(right));
        return tail.isLight() || Reachable.areIndependent(left, right) ? tail : LIGHT;
    }

    private Tail product(Node left, Node right) {
        return left == right ? power(of(left), 2) : ofBoth(left, right);
    }

    private Tail quotient(Node left, Node right) {
        Tail tail = new Tail(reciprocals(right), NEAR_ZERO).heavier(of(left));
        return tail.isLight() || Reachable.areIndependent(left, right) ? tail : LIGHT;
    }

    private Tail power(Node base, Node exponent) {
        if (base instanceof Node.Constant constant && constant.value() > 0) {
            return exponential(exponent, Real.log(constant.value()));
        }
        if (!(exponent instanceof Node.Constant constant) || constant.value() == 0) {
            return LIGHT;
        }
        double power = constant.value();
        return power > 0 ? power(of(base), power) : new Tail(reciprocals(base) / -power, NEAR_ZERO);
    }

    private static Tail power(Tail base, double power) {
        return base.isLight() ? LIGHT : new Tail(base.order() / power, POWER);
    }

    private static boolean isZero(Node node) {
        return node instanceof Node.Constant constant && constant.value() == 0;
    }

    /// The order of the first of `E|X|^-k` that is infinite.
    private double reciprocals(Node node) {
        if (ranges.surelyReachesZero(node)) {
            return 1;
        }
        if (!(node instanceof Node.Apply apply)) {
            return Double.POSITIVE_INFINITY;
        }
        Node first = apply.arguments().getFirst();
        return switch (apply.function()) {
            case QuantileFunction quantile -> Tails.reciprocals(quantile.distribution());
            case UnaryOperation.NEGATE, UnaryOperation.ABSOLUTE -> reciprocals(first);
            case UnaryOperation.SQRT -> 2 * reciprocals(first);
            case BinaryOperation operation ->
                    reciprocals(operation, first, apply.arguments().get(1));
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private double reciprocals(BinaryOperation operation, Node left, Node right) {
        return switch (operation) {
            case MULTIPLY -> reciprocalsOfProduct(left, right);
            case DIVIDE -> right.isUncertain() ? Double.POSITIVE_INFINITY : reciprocals(left);
            case POWER ->
                    right instanceof Node.Constant power && power.value() > 0
                            ? reciprocals(left) / power.value()
                            : Double.POSITIVE_INFINITY;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private double reciprocalsOfProduct(Node left, Node right) {
        double least = Math.min(reciprocals(left), reciprocals(right));
        return Reachable.areIndependent(left, right) ? least : Double.POSITIVE_INFINITY;
    }

    /// Of `e^(factor·X)`.
    private static Tail exponential(Node node, double factor) {
        double order = exponentials(node, factor > 0) / Math.abs(factor);
        return factor == 0 ? LIGHT : new Tail(order, EXPONENTIAL);
    }

    /// The order of the first of `E e^(kX)`, or of `E e^(-kX)`, that is infinite.
    private static double exponentials(Node node, boolean above) {
        Optional<Double> exact =
                ClosedForm.of(node).map(distribution -> Tails.exponentials(distribution, above));
        if (exact.isPresent()) {
            return exact.get();
        }
        if (!(node instanceof Node.Apply apply)) {
            return Double.POSITIVE_INFINITY;
        }
        Node first = apply.arguments().getFirst();
        return switch (apply.function()) {
            case QuantileFunction quantile -> Tails.exponentials(quantile.distribution(), above);
            case UnaryOperation.NEGATE -> exponentials(first, !above);
            case BinaryOperation operation ->
                    exponentials(operation, first, apply.arguments().get(1), above);
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private static double exponentials(
            BinaryOperation operation, Node left, Node right, boolean above) {
        return switch (operation) {
            case ADD, SUBTRACT -> {
                boolean rightAbove = operation == BinaryOperation.ADD ? above : !above;
                double least = Math.min(exponentials(left, above), exponentials(right, rightAbove));
                yield Reachable.areIndependent(left, right) ? least : Double.POSITIVE_INFINITY;
            }
            case MULTIPLY ->
                    left instanceof Node.Constant constant
                            ? scaled(right, constant.value(), above)
                            : right instanceof Node.Constant constant
                                    ? scaled(left, constant.value(), above)
                                    : Double.POSITIVE_INFINITY;
            case DIVIDE ->
                    right instanceof Node.Constant constant
                            ? scaled(left, 1 / constant.value(), above)
                            : Double.POSITIVE_INFINITY;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private static double scaled(Node node, double factor, boolean above) {
        return factor == 0
                ? Double.POSITIVE_INFINITY
                : exponentials(node, factor > 0 == above) / Math.abs(factor);
    }
}
