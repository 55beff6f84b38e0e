package flopcast.scenario.value;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.distribution.Normal;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.draw.CorrelatedUniform;
import flopcast.quantity.draw.NormalScore;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.UnaryOperation;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Follows sums of normals and products of lognormals back to their sources.
///
/// With a standard normal `z` for every source, a node is linear when it is `c + Σ aᵢ·zᵢ`, and
/// log-linear when its logarithm is. A source that occurs twice has its coefficients added, so `x -
/// x` is 0 and `x * x` is `x ^ 2`. Uniforms with a rank correlation are followed to the sources
/// that they share.
///
/// Source: Johnson, Kotz & Balakrishnan 1994, "Continuous Univariate Distributions", vol. 1, ch. 13
/// and 14.
final class LinearForms {

    private static final int MOST_NODES = 2_000;
    private static final SortedMap<Integer, Double> NO_SOURCES = Collections.emptySortedMap();

    /// @param onLogarithm whether it is the node's logarithm that is linear
    /// @param coefficients by the serial number of the source, so that sums have one order
    private record Form(
            boolean onLogarithm, double constant, SortedMap<Integer, Double> coefficients) {

        Form scaled(double factor) {
            var scaled = new TreeMap<Integer, Double>();
            coefficients.forEach((source, coefficient) -> scaled.put(source, coefficient * factor));
            return new Form(onLogarithm, constant * factor, scaled);
        }

        /// That of the logarithm, where that is linear.
        Form ofLogarithm() {
            return new Form(false, constant, coefficients);
        }

        Form plus(Form other) {
            var sum = new TreeMap<>(coefficients);
            other.coefficients.forEach(
                    (source, coefficient) -> sum.merge(source, coefficient, Double::sum));
            return new Form(onLogarithm, constant + other.constant, sum);
        }

        double deviation() {
            return Math.sqrt(covariance(this));
        }

        private double covariance(Form other) {
            double sum = 0;
            for (Map.Entry<Integer, Double> each : coefficients.entrySet()) {
                sum += each.getValue() * other.coefficients.getOrDefault(each.getKey(), 0.0);
            }
            return sum;
        }

        /// Empty where one of them does not vary, or by more than a double holds.
        Optional<Pair> with(Form other) {
            double product = deviation() * other.deviation();
            return product > 0 && product < Double.POSITIVE_INFINITY
                    ? Optional.of(new Pair(scale(), other.scale(), covariance(other)))
                    : Optional.empty();
        }

        private Pair.Scale scale() {
            return new Pair.Scale(onLogarithm, deviation());
        }
    }

    private final Map<Node, Optional<Form>> known = new HashMap<>();

    /// The standard normal that belongs to each uniform.
    private final Map<Node, Form> scores = new HashMap<>();

    private LinearForms() {}

    /// @param nodes in an order in which they can be evaluated
    private static LinearForms of(List<Node> nodes) {
        var forms = new LinearForms();
        for (Node each : nodes) {
            forms.score(each).ifPresent(score -> forms.scores.put(each, score));
            forms.known.put(each, forms.form(each));
        }
        return forms;
    }

    static Optional<Distribution> distribution(Node.Apply node) {
        if (node.function() instanceof QuantileFunction(Distribution own, _)
                && node.arguments().getFirst().isUniform()) {
            return Optional.of(own);
        }
        List<Node> nodes = Reachable.from(List.of(node));
        if (nodes.size() > MOST_NODES) {
            return Optional.empty();
        }
        return of(nodes).of(node).flatMap(LinearForms::distribution);
    }

    /// The distribution of the difference of two normals, or of the logarithms of two lognormals:
    /// below 0 where `left` is less than `right`.
    static Optional<Distribution> difference(Node left, Node right) {
        List<Node> nodes = Reachable.from(List.of(left, right));
        if (nodes.size() > MOST_NODES) {
            return Optional.empty();
        }
        LinearForms forms = of(nodes);
        Optional<Form> one = forms.of(left);
        Optional<Form> other = forms.of(right);
        boolean areAlike =
                one.isPresent()
                        && other.isPresent()
                        && one.get().onLogarithm() == other.get().onLogarithm();
        if (!areAlike) {
            return Optional.empty();
        }
        Form difference = one.get().plus(other.get().scaled(-1));
        return distribution(new Form(false, difference.constant(), difference.coefficients()));
    }

    /// Two nodes that are normal or lognormal together, `u` and `v` or `e^u` and `e^v`.
    ///
    /// @param covariance of `u` and `v`
    record Pair(Scale one, Scale other, double covariance) {

        /// @param deviation of the normal
        record Scale(boolean onLogarithm, double deviation) {}
    }

    /// Empty where one of them is not seen to be normal or lognormal.
    static Optional<Pair> together(Node left, Node right) {
        List<Node> nodes = Reachable.from(List.of(left, right));
        if (nodes.size() > MOST_NODES) {
            return Optional.empty();
        }
        LinearForms forms = of(nodes);
        return forms.of(left).flatMap(one -> forms.of(right).flatMap(one::with));
    }

    /// The standard normals of two uniforms; empty where they are not known to be normal together.
    static Optional<Pair> ofUniforms(Node left, Node right) {
        LinearForms forms = of(Reachable.from(List.of(left, right)));
        return forms.scoreOf(left).flatMap(one -> forms.scoreOf(right).flatMap(one::with));
    }

    private Optional<Form> scoreOf(Node uniform) {
        return Optional.ofNullable(scores.get(uniform));
    }

    private static Optional<Distribution> distribution(Form form) {
        double deviation = form.deviation();
        if (deviation == 0 || !Double.isFinite(deviation)) {
            return Optional.empty();
        }
        return Optional.of(
                form.onLogarithm()
                        ? new Lognormal(form.constant(), deviation)
                        : new Normal(form.constant(), deviation));
    }

    private Optional<Form> of(Node node) {
        return known.getOrDefault(node, Optional.empty());
    }

    private Optional<Form> form(Node node) {
        return node instanceof Node.Apply apply ? form(apply) : Optional.empty();
    }

    private Optional<Form> form(Node.Apply node) {
        Node first = node.arguments().getFirst();
        return switch (node.function()) {
            case QuantileFunction(Normal normal, _) ->
                    scaledScore(first, false, normal.middle(), normal.standardDeviation());
            case QuantileFunction(Lognormal lognormal, _) ->
                    scaledScore(first, true, lognormal.logMean(), lognormal.logStandardDeviation());
            case NormalScore _ -> Optional.ofNullable(scores.get(first));
            case UnaryOperation operation -> unary(operation, first);
            case BinaryOperation operation -> binary(operation, first, node.arguments().get(1));
            default -> Optional.empty();
        };
    }

    private Optional<Form> scaledScore(
            Node uniform, boolean onLogarithm, double centre, double deviation) {
        return Optional.ofNullable(scores.get(uniform))
                .map(score ->
                        new Form(onLogarithm, centre, score.scaled(deviation).coefficients()));
    }

    /// The standard normal of a uniform; empty of any other node.
    private Optional<Form> score(Node node) {
        if (node instanceof Node.Source) {
            return Optional.of(new Form(false, 0, new TreeMap<>(Map.of(node.serial(), 1.0))));
        }
        return node instanceof Node.Apply apply
                        && apply.function() instanceof CorrelatedUniform function
                ? weighted(function, apply.arguments())
                : Optional.empty();
    }

    private Optional<Form> weighted(CorrelatedUniform function, List<Node> normals) {
        Form sum = new Form(false, 0, NO_SOURCES);
        for (int i = 0; i < normals.size(); i++) {
            Optional<Form> normal = of(normals.get(i));
            if (normal.isEmpty()) {
                return normal;
            }
            sum = sum.plus(normal.get().scaled(function.weight(i)));
        }
        return Optional.of(sum);
    }

    private Optional<Form> unary(UnaryOperation operation, Node argument) {
        return switch (operation) {
            case NEGATE -> linear(argument).map(form -> form.scaled(-1));
            case EXP ->
                    linear(argument)
                            .map(form -> new Form(true, form.constant(), form.coefficients()));
            case LOG -> logLinear(argument).map(Form::ofLogarithm);
            case LOG10 ->
                    logLinear(argument).map(form -> form.ofLogarithm().scaled(1 / Real.log(10)));
            case LOG2 ->
                    logLinear(argument).map(form -> form.ofLogarithm().scaled(1 / Real.log(2)));
            case SQRT -> logLinear(argument).map(form -> form.scaled(0.5));
            default -> Optional.empty();
        };
    }

    private Optional<Form> binary(BinaryOperation operation, Node left, Node right) {
        return switch (operation) {
            case ADD -> sum(linear(left), linear(right));
            case SUBTRACT -> sum(linear(left), linear(right).map(form -> form.scaled(-1)));
            case MULTIPLY -> product(left, right);
            case DIVIDE ->
                    right instanceof Node.Constant divisor && linear(left).isPresent()
                            ? linear(left).map(form -> form.scaled(1 / divisor.value()))
                            : sum(logLinear(left), logLinear(right).map(form -> form.scaled(-1)));
            case POWER -> power(left, right);
            default -> Optional.empty();
        };
    }

    private Optional<Form> power(Node base, Node exponent) {
        if (exponent instanceof Node.Constant constant) {
            return logLinear(base).map(form -> form.scaled(constant.value()));
        }
        return base instanceof Node.Constant constant && constant.value() > 0
                ? linear(exponent)
                        .map(form -> form.scaled(Real.log(constant.value())))
                        .map(form -> new Form(true, form.constant(), form.coefficients()))
                : Optional.empty();
    }

    private Optional<Form> product(Node left, Node right) {
        if (left instanceof Node.Constant factor && linear(right).isPresent()) {
            return linear(right).map(form -> form.scaled(factor.value()));
        }
        if (right instanceof Node.Constant factor && linear(left).isPresent()) {
            return linear(left).map(form -> form.scaled(factor.value()));
        }
        return sum(logLinear(left), logLinear(right));
    }

    private static Optional<Form> sum(Optional<Form> left, Optional<Form> right) {
        return left.isPresent() && right.isPresent()
                ? Optional.of(left.get().plus(right.get()))
                : Optional.empty();
    }

    private Optional<Form> linear(Node node) {
        return node instanceof Node.Constant constant
                ? Optional.of(new Form(false, constant.value(), NO_SOURCES))
                : of(node).filter(form -> !form.onLogarithm());
    }

    private Optional<Form> logLinear(Node node) {
        if (node instanceof Node.Constant constant) {
            return constant.value() > 0
                    ? Optional.of(new Form(true, Real.log(constant.value()), NO_SOURCES))
                    : Optional.empty();
        }
        return of(node).filter(Form::onLogarithm);
    }
}
