package flopcast.scenario.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.distribution.Bernoulli;
import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.distribution.Uniform;
import flopcast.quantity.draw.Address;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.quantity.statistic.Statistic;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Graph;
import flopcast.scenario.value.Node;
import flopcast.training.scaling.BudgetTokens;
import flopcast.training.scaling.ParametricFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Rewritten nodes have the values that the nodes are defined to have, and less to compute.
class SimplifierTest {

    private static final Span NOWHERE = new Span(new SourceText("test.flop", ""), 0, 0);
    private static final List<Double> COEFFICIENTS = List.of(1.69, 406.4, 0.34, 410.7, 0.28);

    private final Graph graph = new Graph(100_000);
    private int sources;

    @Test
    void aProductOfLognormalsTakesOneExponential() {
        Node product = multiply(multiply(lognormal(1, 0.5), lognormal(-2, 0.3)), constant(1e15));
        product = apply(BinaryOperation.DIVIDE, product, lognormal(0, 1));
        assertEquals(1, count(product, "exponential"));
        assertSameValues(product);
    }

    @Test
    void powersOfLognormalsMultiplyExponents() {
        Node root = apply(BinaryOperation.POWER, lognormal(1, 0.5), constant(0.3));
        assertEquals(0, count(root, "power"));
        assertSameValues(root);
        assertSameValues(apply(BinaryOperation.POWER, lognormal(1, 0.5), constant(2)));
        assertSameValues(apply(BinaryOperation.POWER, lognormal(1, 0.5), constant(-1.5)));
    }

    @Test
    void logarithmsOfProductsOfLognormalsTakeNone() {
        Node product = multiply(constant(3), multiply(lognormal(1, 0.5), lognormal(-2, 0.3)));
        Node logarithm = apply(UnaryOperation.LOG, product);
        assertEquals(0, count(logarithm, "logarithm"));
        assertEquals(0, count(logarithm, "exponential"));
        assertSameValues(logarithm);
    }

    @Test
    void aLawAskedTwiceTakesTheLogarithmOfItsComputeOnce() {
        Node compute = multiply(uniform(100, 500), constant(1e23));
        Node parameters = law(ParametricFunction.OPTIMAL_PARAMETERS, compute);
        Node tokens = apply(BudgetTokens.BUDGET_TOKENS, compute, parameters);
        Node loss = law(ParametricFunction.LOSS, parameters, tokens);
        Node larger = multiply(constant(10), parameters);
        Node reducible = law(ParametricFunction.REDUCIBLE_LOSS, larger, tokens);
        Node both = apply(BinaryOperation.ADD, loss, reducible);
        assertEquals(1, count(both, "logarithm"));
        assertEquals(3, count(both, "exponential"));
        assertSameValues(both);
        assertSameValues(tokens);
    }

    /// A logarithm of a quotient of negative numbers must not become one of each.
    @Test
    void whatMayBeNegativeIsLeftAlone() {
        Node negative = uniform(-3, -2);
        assertSameValues(
                apply(
                        UnaryOperation.LOG,
                        apply(BinaryOperation.DIVIDE, negative, uniform(-5, -4))));
        assertSameValues(apply(UnaryOperation.LOG, multiply(negative, constant(-2))));
        assertSameValues(apply(BinaryOperation.POWER, negative, constant(2)));
        assertSameValues(apply(BinaryOperation.POWER, negative, constant(0.5)));
        assertSameValues(apply(UnaryOperation.LOG, multiply(negative, lognormal(0, 1))));
    }

    @Test
    void whatIsDividedByItselfIsOne() {
        Node x = lognormal(58, 1.7);
        Node one = apply(BinaryOperation.DIVIDE, x, x);
        Node two = apply(BinaryOperation.DIVIDE, multiply(constant(2), x), x);
        for (int world = 0; world < 50; world++) {
            assertEquals(
                    1,
                    value(Simplifier.of(List.of(one)).kept().getFirst(), world, new HashMap<>()));
            assertEquals(
                    2,
                    value(Simplifier.of(List.of(two)).kept().getFirst(), world, new HashMap<>()));
        }
    }

    @Test
    void lawsOfConstantsAreFolded() {
        Node tokens = constant(1e12);
        Node parameters = multiply(uniform(1, 2), constant(1e11));
        Node loss = law(ParametricFunction.REDUCIBLE_LOSS, parameters, tokens);
        assertEquals(1, count(loss, "exponential"));
        assertSameValues(loss);
        assertSameValues(law(ParametricFunction.REDUCIBLE_LOSS, parameters, constant(-1)));
        assertSameValues(apply(UnaryOperation.LOG, multiply(lognormal(0, 1), constant(-2))));
    }

    /// The answer of a query is known when a stage runs; functions of it alone would not be.
    @Test
    void answersOfQueriesAreLeftAlone() {
        Node mean = graph.query(new Statistic.Mean(), List.of(uniform(1, 2)), NOWHERE);
        Node parameters = multiply(lognormal(20, 1), mean);
        Node root = apply(UnaryOperation.LOG, law(ParametricFunction.LOSS, parameters, mean));
        for (Node node : Simplifier.of(List.of(root)).needed()) {
            assertTrue(node.isUncertain() || node == mean);
        }
    }

    /// Of a compute that may be 0 the tokens have no value there.
    @Test
    void whatMayBeZeroIsNotTakenForPositive() {
        Node whether =
                apply(new QuantileFunction(new Bernoulli(0.5)), graph.uniform(address(), NOWHERE));
        Node compute = multiply(whether, constant(1e23));
        assertSameValues(apply(BudgetTokens.BUDGET_TOKENS, compute, lognormal(20, 1)));
    }

    @Test
    void whatStandsThereTwiceIsComputedOnce() {
        Node x = uniform(1, 2);
        Node sum = apply(BinaryOperation.ADD, multiply(x, constant(3)), multiply(x, constant(3)));
        Simplified simplified = Simplifier.of(List.of(sum));
        assertEquals(4, simplified.needed().size());
        assertSameValues(sum);
    }

    @Test
    void aFactorOfOneIsLeftOut() {
        Node x = uniform(1, 2);
        Node same =
                Simplifier.of(List.of(x, apply(BinaryOperation.DIVIDE, x, constant(1))))
                        .kept()
                        .getLast();
        assertSame(Simplifier.of(List.of(x)).kept().getFirst().getClass(), same.getClass());
        assertEquals(0, count(apply(BinaryOperation.DIVIDE, x, constant(1)), "division"));
    }

    private Node law(ParametricFunction function, Node... question) {
        var arguments = new ArrayList<Node>(List.of(question));
        COEFFICIENTS.forEach(value -> arguments.add(constant(value)));
        return graph.apply(function, arguments, NOWHERE);
    }

    private Node multiply(Node a, Node b) {
        return apply(BinaryOperation.MULTIPLY, a, b);
    }

    private Node constant(double value) {
        return new Node.Constant(value);
    }

    private Node lognormal(double logMean, double logDeviation) {
        return graph.draw(new Lognormal(logMean, logDeviation), address(), NOWHERE);
    }

    private Node uniform(double low, double high) {
        return apply(
                new QuantileFunction(new Uniform(low, high)), graph.uniform(address(), NOWHERE));
    }

    private Address address() {
        return new Address("x", sources++);
    }

    private Node apply(BlockFunction function, Node... arguments) {
        return graph.apply(function, List.of(arguments), NOWHERE);
    }

    private static long count(Node root, String operation) {
        return Simplifier.of(List.of(root)).needed().stream()
                .filter(node ->
                        node instanceof Node.Apply apply
                                && apply.function().operation().equals(operation))
                .count();
    }

    /// The values of the node by its definition and of what it has become, in some worlds.
    private static void assertSameValues(Node root) {
        Simplified simplified = Simplifier.of(List.of(root));
        for (int world = 0; world < 50; world++) {
            double expected = value(root, world, new HashMap<>());
            double found = value(simplified.kept().getFirst(), world, new HashMap<>());
            double tolerance = Double.isNaN(expected) ? 0 : 1e-13 * Math.abs(expected);
            assertEquals(expected, found, tolerance);
        }
    }

    private static double value(Node node, int world, Map<Node, Double> known) {
        Double before = known.get(node);
        if (before != null) {
            return before;
        }
        double value =
                switch (node) {
                    case Node.Constant constant -> constant.value();
                    case Node.Source source ->
                            ((world * 37L + source.address().path() * 11) % 100 + 0.5) / 100;
                    case Node.Apply apply ->
                            apply.function()
                                    .value(
                                            apply.arguments().stream()
                                                    .mapToDouble(each -> value(each, world, known))
                                                    .toArray());
                    case Node.Query _ -> throw new IllegalStateException("no query here");
                };
        known.put(node, value);
        return value;
    }
}
