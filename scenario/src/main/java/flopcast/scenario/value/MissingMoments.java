package flopcast.scenario.value;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.ParametricQuantile;
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
import java.util.stream.IntStream;

/// Finds quantities that have no mean, or no variance, however many draws are made: a Cauchy, or a
/// quotient whose divisor has a density above 0 at 0 and says nothing of the dividend.
///
/// Of every quantity it knows the order of the first moment that is surely infinite: there is no
/// mean where that is at most 1, and no variance where it is at most 2. It follows sums, products,
/// quotients, powers, exponentials and choices; a function that bounds its argument is taken to
/// have all moments. So a reason is given only where there surely is none.
///
/// Evidence may cure a tail that it says something of, so these are taken to be light. The others
/// it leaves: it weighs the worlds by what they say of other sources. What it has changed may move
/// together then, and be 0 where it could be something else before.
///
/// Remembers every node it has looked at: asking for all quantities of a scenario is one pass.
public final class MissingMoments {

    private static final String NEAR_ZERO =
            "it is divided by a quantity that can be as near to 0 as you like";
    private static final String POWER = "it is a power of a quantity with heavy tails";
    static final String EXPONENTIAL =
            "it is an exponential of a quantity with a tail too heavy for that";

    private final Map<Node, Tail> tails = new HashMap<>();
    private final Set<Node> seen = new HashSet<>();
    private final Evidence evidence;

    /// With nothing looked at yet.
    ///
    /// @param evidence of the run
    public MissingMoments(Evidence evidence) {
        this.evidence = evidence;
    }

    /// @param order of the first moment that is infinite, and all above it with it
    record Tail(double order, String reason) {

        static final Tail LIGHT = new Tail(Double.POSITIVE_INFINITY, "");

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
            Tail tail = each instanceof Node.Apply apply ? found(apply) : Tail.LIGHT;
            if (!tail.isLight()) {
                tails.put(each, tail);
            }
        }
        Tail tail = of(node);
        return tail.order() <= moment ? tail.reason() : "";
    }

    Tail of(Node node) {
        return tails.getOrDefault(node, Tail.LIGHT);
    }

    private Tail found(Node.Apply apply) {
        List<Node> arguments = apply.arguments();
        Node first = arguments.getFirst();
        return switch (apply.function()) {
            case QuantileFunction quantile when isAsAssumed(apply) ->
                    new Tail(
                            Tails.powers(quantile.distribution()),
                            quantile.distribution() + " has none");
            case ParametricQuantile quantile -> ParametricTails.of(quantile, arguments, this);
            case BinaryOperation operation -> found(operation, first, arguments.get(1));
            case UnaryOperation.NEGATE, UnaryOperation.ABSOLUTE -> of(first);
            case UnaryOperation.SQRT -> power(of(first), 0.5);
            case UnaryOperation.EXP, UnaryOperation.EXPM1 -> exponential(first, 1);
            case Select _ -> heaviest(first, arguments.subList(1, arguments.size()));
            case WeightedChoice choice -> heaviest(choice.branches(), arguments);
            default -> Tail.LIGHT;
        };
    }

    /// Of the components of a mixture: a uniform, the weights, the components.
    private Tail heaviest(int branches, List<Node> arguments) {
        List<Node> weights = arguments.subList(1, 1 + branches);
        if (!weights.stream().allMatch(this::isAsAssumed)) {
            return Tail.LIGHT;
        }
        List<Node> possible =
                IntStream.range(0, branches)
                        .filter(i -> !isZero(weights.get(i)))
                        .mapToObj(i -> arguments.get(1 + branches + i))
                        .toList();
        return heaviest(arguments.getFirst(), possible);
    }

    /// Of what is chosen, where the choice says nothing of it: it may be made to keep tails out.
    private Tail heaviest(Node choice, List<Node> branches) {
        Tail heaviest = Tail.LIGHT;
        if (!isAsAssumed(choice)) {
            return heaviest;
        }
        for (Node branch : branches) {
            Tail tail = of(branch);
            if (tail.order() < heaviest.order() && areIndependent(choice, branch)) {
                heaviest = tail;
            }
        }
        return heaviest;
    }

    private Tail found(BinaryOperation operation, Node left, Node right) {
        return switch (operation) {
            case ADD, SUBTRACT -> ofBoth(left, right);
            case MULTIPLY -> product(left, right);
            case DIVIDE -> quotient(left, right);
            case POWER -> power(left, right);
            default -> Tail.LIGHT;
        };
    }

    /// Where one side says something of the other, what is missing may cancel.
    private Tail ofBoth(Node left, Node right) {
        return ifIndependent(of(left).heavier(of(right)), left, right);
    }

    private Tail ifIndependent(Tail tail, Node left, Node right) {
        return tail.isLight() || areIndependent(left, right) ? tail : Tail.LIGHT;
    }

    private Tail product(Node left, Node right) {
        if (left == right) {
            return power(of(left), 2);
        }
        Tail ofLeft = mayBeOther(right) ? of(left) : Tail.LIGHT;
        Tail ofRight = mayBeOther(left) ? of(right) : Tail.LIGHT;
        return ifIndependent(ofLeft.heavier(ofRight), left, right);
    }

    /// Whether a factor is not known to be 0, which evidence may have made it.
    private boolean mayBeOther(Node factor) {
        return !isZero(factor) && (isAsAssumed(factor) || Continuity.isSure(factor));
    }

    /// Whether the evidence says nothing of `node`.
    boolean isAsAssumed(Node node) {
        return !evidence.changes(node);
    }

    /// Whether what could be before may be under the evidence.
    boolean mayBeAsAssumed(Node node) {
        return isAsAssumed(node) || evidence.leavesAllPossible();
    }

    /// Whether one says nothing of the other; what the evidence has changed may move together.
    boolean areIndependent(Node one, Node other) {
        return (isAsAssumed(one) || isAsAssumed(other)) && Reachable.areIndependent(one, other);
    }

    private Tail quotient(Node left, Node right) {
        Tail tail = new Tail(reciprocals(right), NEAR_ZERO).heavier(of(left));
        return ifIndependent(tail, left, right);
    }

    private Tail power(Node base, Node exponent) {
        if (base instanceof Node.Constant constant && constant.value() > 0) {
            return exponential(exponent, Real.log(constant.value()));
        }
        if (!(exponent instanceof Node.Constant constant) || constant.value() == 0) {
            return Tail.LIGHT;
        }
        double power = constant.value();
        return power > 0 ? power(of(base), power) : new Tail(reciprocals(base) / -power, NEAR_ZERO);
    }

    private static Tail power(Tail base, double power) {
        return base.isLight() ? Tail.LIGHT : new Tail(base.order() / power, POWER);
    }

    private static boolean isZero(Node node) {
        return node instanceof Node.Constant constant && constant.value() == 0;
    }

    /// The order of the first of `E|X|^-k` that is infinite.
    double reciprocals(Node node) {
        if (!isAsAssumed(node)) {
            return Double.POSITIVE_INFINITY;
        }
        double least = Ranges.surelyReachesZero(node) ? 1 : Double.POSITIVE_INFINITY;
        return Math.min(least, reciprocalsOf(node));
    }

    private double reciprocalsOf(Node node) {
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
    private Tail exponential(Node node, double factor) {
        double order = exponentials(node, factor > 0) / Math.abs(factor);
        return factor == 0 ? Tail.LIGHT : new Tail(order, EXPONENTIAL);
    }

    /// The order of the first of `E e^(kX)`, or of `E e^(-kX)`, that is infinite.
    double exponentials(Node node, boolean above) {
        Optional<Distribution> exact = isAsAssumed(node) ? ClosedForm.of(node) : Optional.empty();
        if (exact.isPresent()) {
            return Tails.exponentials(exact.get(), above);
        }
        if (!(node instanceof Node.Apply apply)) {
            return Double.POSITIVE_INFINITY;
        }
        Node first = apply.arguments().getFirst();
        return switch (apply.function()) {
            case ParametricQuantile quantile ->
                    ParametricTails.exponentials(quantile, apply.arguments(), above, this);
            case UnaryOperation.NEGATE -> exponentials(first, !above);
            case BinaryOperation operation ->
                    exponentials(operation, first, apply.arguments().get(1), above);
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private double exponentials(BinaryOperation operation, Node left, Node right, boolean above) {
        return switch (operation) {
            case ADD, SUBTRACT -> {
                boolean rightAbove = operation == BinaryOperation.ADD ? above : !above;
                double least = Math.min(exponentials(left, above), exponentials(right, rightAbove));
                yield areIndependent(left, right) ? least : Double.POSITIVE_INFINITY;
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

    private double scaled(Node node, double factor, boolean above) {
        return factor == 0
                ? Double.POSITIVE_INFINITY
                : exponentials(node, factor > 0 == above) / Math.abs(factor);
    }
}
