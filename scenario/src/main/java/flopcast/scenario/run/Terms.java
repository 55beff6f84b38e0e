package flopcast.scenario.run;

import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.kernel.Algebra;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.ExponentialOfLinear;
import flopcast.quantity.kernel.Linear;
import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.scenario.value.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The nodes of a program, each made once.
///
/// Of some it is known that their logarithm takes none to compute: exponentials, and products,
/// ratios and powers of them and of positive constants. Such products are made by adding exponents.
final class Terms implements Algebra<Node> {

    /// So many products inside each other are looked into for exponentials.
    private static final int DEEPEST = 100;

    private final Map<Double, Node> constants = new HashMap<>();
    private final Map<Call, Node> made = new HashMap<>();
    private final List<Node> order = new ArrayList<>();
    private final Set<Node> positive = new HashSet<>();
    private final Map<Node, Node> logarithms = new HashMap<>();
    private Optional<Node.Apply> original = Optional.empty();

    /// Nodes are compared by identity, functions by what they do.
    private record Call(BlockFunction function, List<Node> arguments) {}

    /// `factor·of + offset`.
    private record Line(double factor, double offset, Node of) {

        static Line of(Node node) {
            return node instanceof Node.Apply apply && apply.function() instanceof Linear linear
                    ? new Line(linear.factor(), linear.offset(), apply.arguments().getFirst())
                    : new Line(1, 0, node);
        }
    }

    /// From here on, nodes are made in place of this one.
    void standFor(Node.Apply node) {
        original = Optional.of(node);
    }

    /// A node that stays as it is.
    Node keep(Node node) {
        order.add(node);
        return node;
    }

    @Override
    public Node constant(double value) {
        return constants.computeIfAbsent(value, Node.Constant::new);
    }

    /// `roots` and all that they rest on, without constants, each after its arguments.
    List<Node> neededFor(List<Node> roots) {
        Set<Node> reached = new HashSet<>();
        var open = new ArrayDeque<Node>(roots);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (reached.add(node) && node instanceof Node.Apply apply && apply.isUncertain()) {
                apply.arguments().forEach(open::push);
            }
        }
        return order.stream().filter(reached::contains).toList();
    }

    @Override
    public OptionalDouble known(Node term) {
        return term instanceof Node.Constant constant
                ? OptionalDouble.of(constant.value())
                : OptionalDouble.empty();
    }

    @Override
    public boolean isPositive(Node term) {
        return term instanceof Node.Constant constant
                ? constant.value() > 0
                : positive.contains(term);
    }

    @Override
    public Node apply(BlockFunction function, List<Node> arguments) {
        if (arguments.stream().allMatch(Node.Constant.class::isInstance)) {
            return constant(function.value(values(arguments)));
        }
        var call = new Call(function, arguments);
        Node before = made.get(call);
        if (before != null) {
            return before;
        }
        Node node = original.orElseThrow().computedBy(function, arguments);
        made.put(call, node);
        order.add(node);
        if (isPositive(function, arguments)) {
            positive.add(node);
        }
        return node;
    }

    private static double[] values(List<Node> constants) {
        var values = new double[constants.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((Node.Constant) constants.get(i)).value();
        }
        return values;
    }

    private boolean isPositive(BlockFunction function, List<Node> arguments) {
        return switch (function) {
            case QuantileFunction quantile -> quantile.distribution().lowest() > 0;
            case ExponentialOfLinear _ -> true;
            case UnaryOperation unary ->
                    unary == UnaryOperation.EXP
                            || (unary == UnaryOperation.SQRT && isPositive(arguments.getFirst()));
            case BinaryOperation binary ->
                    switch (binary) {
                        case ADD, MULTIPLY, DIVIDE -> arguments.stream().allMatch(this::isPositive);
                        case POWER -> isPositive(arguments.getFirst());
                        default -> false;
                    };
            default -> false;
        };
    }

    @Override
    public Node linear(double factor, double offset, Node x) {
        Line line = Line.of(x);
        double ofBase = factor * line.factor();
        double from = Math.fma(factor, line.offset(), offset);
        return ofBase == 1 && from == 0
                ? line.of()
                : apply(new Linear(ofBase, from), List.of(line.of()));
    }

    @Override
    public Node exp(Node x) {
        Line line = Line.of(x);
        Node exponential =
                line.of() == x
                        ? apply(UnaryOperation.EXP, List.of(x))
                        : apply(
                                new ExponentialOfLinear(line.factor(), line.offset()),
                                List.of(line.of()));
        logarithms.put(exponential, x);
        return exponential;
    }

    @Override
    public Node log(Node x) {
        return log(x, DEEPEST);
    }

    /// An exponential as a factor leaves the logarithm of the other.
    ///
    /// @param deep so many products inside each other are looked into
    private Node log(Node x, int deep) {
        Optional<Node> cheap = logarithm(x);
        if (cheap.isPresent()) {
            return cheap.get();
        }
        if (deep > 0 && x instanceof Node.Apply apply && hasExponential(apply)) {
            Node first = log(apply.arguments().get(0), deep - 1);
            Node second = log(apply.arguments().get(1), deep - 1);
            boolean isProduct = apply.function() == BinaryOperation.MULTIPLY;
            return add(first, isProduct ? second : signed(-1, second));
        }
        return apply(UnaryOperation.LOG, List.of(x));
    }

    /// What is certain but not known yet, such as the answer of a query, is computed before any
    /// world is, and stays as it is.
    static boolean canBeTakenApart(Node node) {
        return node.isUncertain() || node instanceof Node.Constant;
    }

    private boolean hasExponential(Node.Apply apply) {
        return (apply.function() == BinaryOperation.MULTIPLY
                        || apply.function() == BinaryOperation.DIVIDE)
                && apply.arguments().stream().allMatch(Terms::canBeTakenApart)
                && apply.arguments().stream().anyMatch(logarithms::containsKey);
    }

    /// The logarithm, where it takes none to compute.
    private Optional<Node> logarithm(Node x) {
        if (x instanceof Node.Constant constant) {
            return constant.value() > 0
                    ? Optional.of(constant(Real.log(constant.value())))
                    : Optional.empty();
        }
        return Optional.ofNullable(logarithms.get(x));
    }

    @Override
    public Node add(Node a, Node b) {
        if (a instanceof Node.Constant constant) {
            return linear(1, constant.value(), b);
        }
        if (b instanceof Node.Constant constant) {
            return linear(1, constant.value(), a);
        }
        Line first = Line.of(a);
        Line second = Line.of(b);
        double factor = first.factor() + second.factor();
        return first.of() == second.of() && factor != 0
                ? linear(factor, first.offset() + second.offset(), first.of())
                : apply(BinaryOperation.ADD, List.of(a, b));
    }

    @Override
    public Node multiply(Node a, Node b) {
        if (isOne(a)) {
            return b;
        }
        if (isOne(b)) {
            return a;
        }
        return combined(BinaryOperation.MULTIPLY, a, b, 1);
    }

    @Override
    public Node divide(Node a, Node b) {
        return isOne(b) ? a : combined(BinaryOperation.DIVIDE, a, b, -1);
    }

    private boolean isOne(Node node) {
        return node instanceof Node.Constant constant && constant.value() == 1;
    }

    /// `a·b^sign`, by adding exponents where neither is a constant. Two that have the same exponent
    /// up to constants stay, so that `x / x` is 1.
    private Node combined(BinaryOperation operation, Node a, Node b, int sign) {
        Optional<Node> first = logarithm(a);
        Optional<Node> second = logarithm(b);
        if (first.isEmpty() || second.isEmpty()) {
            return apply(operation, List.of(a, b));
        }
        Node sum = add(first.get(), signed(sign, second.get()));
        boolean areOfOne = Line.of(first.get()).of() == Line.of(second.get()).of();
        if (a.isUncertain() && b.isUncertain() && !areOfOne) {
            return exp(sum);
        }
        Node product = apply(operation, List.of(a, b));
        logarithms.put(product, sum);
        return product;
    }

    private Node signed(int sign, Node x) {
        if (x instanceof Node.Constant constant) {
            return constant(sign * constant.value());
        }
        return sign == 1 ? x : linear(sign, 0, x);
    }

    /// Of an exponential by multiplying exponents. Whole powers are multiplied, which is quicker.
    Node power(Node base, Node exponent) {
        Optional<Node> logarithm = logarithm(base);
        if (!base.isUncertain()
                || logarithm.isEmpty()
                || !(exponent instanceof Node.Constant constant)
                || constant.value() == 0) {
            return apply(BinaryOperation.POWER, List.of(base, exponent));
        }
        Node multiplied = linear(constant.value(), 0, logarithm.get());
        if (constant.value() != Math.rint(constant.value())) {
            return exp(multiplied);
        }
        Node power = apply(BinaryOperation.POWER, List.of(base, exponent));
        logarithms.put(power, multiplied);
        return power;
    }
}
