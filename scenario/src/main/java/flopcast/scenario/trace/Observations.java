package flopcast.scenario.trace;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.syntax.Statement;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Observation;
import flopcast.scenario.value.Observation.Kind;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Reachable;
import flopcast.scenario.value.Truth;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import java.util.List;
import java.util.Set;

/// Reads `observe`: a condition that holds, or a value that a distribution gave rise to.
final class Observations {

    /// The name under which sources made by such a statement are addressed.
    static final String NAME = "observe";

    private final Trace trace;
    private final Interpreter interpreter;

    Observations(Trace trace, Interpreter interpreter) {
        this.trace = trace;
        this.interpreter = interpreter;
    }

    /// Adds to the evidence of the run what the statement says, or notes its problem.
    void observe(Statement.Observe statement, Scope scope) {
        trace.expectEvidence();
        interpreter.attempt(() -> {
            observed(statement, scope);
            return Unknown.UNKNOWN;
        });
    }

    private void observed(Statement.Observe statement, Scope scope) {
        if (trace.calls().isUnderUncertainCondition()) {
            throw new ProblemFound(
                    Problem.error(
                            "evidence-in-branch",
                            statement.span(),
                            "evidence holds for the whole run, but this stands in a branch of an"
                                    + " uncertain condition",
                            "Write `observe if … then … else true` outside of it."));
        }
        Value observed = interpreter.evaluate(statement.observed(), scope);
        if (statement.likelihood().isEmpty()) {
            if (!(observed instanceof Unknown)) {
                Truth truth = Choice.truth(observed, statement.observed().span());
                add(statement, truth.node(), Kind.CONDITION, Dimension.NONE);
            }
            return;
        }
        Expression right = statement.likelihood().get();
        Value distribution = interpreter.evaluate(right, scope);
        if (!(observed instanceof Unknown || distribution instanceof Unknown)) {
            weigh(
                    statement,
                    number(observed, statement.observed().span()),
                    distribution(distribution, right.span()));
        }
    }

    private static Quantity number(Value observed, Span span) {
        return switch (observed) {
            case Quantity quantity -> quantity;
            case Truth truth -> Quantity.of(truth.node(), Dimension.NONE);
            default ->
                    throw new ProblemFound(
                            Problem.error(
                                    "observed-no-number",
                                    span,
                                    "what stands before `~` must be a number, but is "
                                            + observed.words(),
                                    "Write `observe 42 ~ normal(x, 5)`, or `observe` and a"
                                            + " condition."));
        };
    }

    private static Quantity distribution(Value value, Span span) {
        if (value instanceof Quantity quantity && quantity.node().isUncertain()) {
            return quantity;
        }
        throw noDistribution(span, "is " + value.words());
    }

    private static ProblemFound noDistribution(Span span, String what) {
        return new ProblemFound(
                Problem.error(
                        "likelihood-no-distribution",
                        span,
                        "what stands behind `~` must be a distribution, but " + what,
                        "Write a constructor, such as `normal(x, 5)`: its parameters may be"
                                + " uncertain."));
    }

    private void weigh(Statement.Observe statement, Quantity observed, Quantity distribution) {
        Span right = statement.likelihood().orElseThrow().span();
        boolean agree =
                observed.dimension().equals(distribution.dimension()) || observed.isPlainZero();
        if (!agree) {
            throw Mismatch.of(
                    statement.observed().span(),
                    distribution.dimension(),
                    observed.dimension(),
                    "what `~` compares with " + right.text());
        }
        Likelihoods.Likelihood likelihood =
                new Likelihoods(trace, observed.node(), statement.span())
                        .by(distribution.node())
                        .orElseThrow(() ->
                                noDistribution(right, "is computed, and known only by its draws"));
        if (likelihood.isDiscrete()) {
            add(statement, likelihood.logDensity(), Kind.PROBABILITY, Dimension.NONE);
        } else {
            Dimension density = Dimension.NONE.dividedBy(distribution.dimension());
            add(statement, likelihood.logDensity(), Kind.DENSITY, density);
        }
    }

    private void add(Statement.Observe statement, Node node, Kind kind, Dimension dimension) {
        if (Reachable.from(List.of(node)).stream().anyMatch(Node.Query.class::isInstance)) {
            throw new ProblemFound(
                    Problem.error(
                            "evidence-on-query",
                            statement.span(),
                            "evidence rests on a query, whose answer in turn rests on all evidence",
                            "Write the number itself, or compare the quantities world by world."));
        }
        if (node instanceof Node.Constant constant) {
            boolean isCondition = kind == Kind.CONDITION;
            checkPlain(statement, isCondition ? Real.log(constant.value()) : constant.value());
        }
        Named current = trace.current();
        trace.observe(
                new Observation(
                        node,
                        kind,
                        dimension,
                        statement.span(),
                        Set.copyOf(current.restsOn()),
                        List.copyOf(current.sources())));
    }

    /// Evidence that is the same in every world drops all of them or none.
    private void checkPlain(Statement.Observe statement, double logWeight) {
        if (logWeight == Double.NEGATIVE_INFINITY) {
            throw new ProblemFound(
                    Problem.error(
                            "evidence-impossible",
                            statement.span(),
                            "the evidence can hold in no world",
                            "Look at its units and numbers, or leave it out."));
        }
        trace.remark(
                Problem.warning(
                        "evidence-without-effect",
                        statement.span(),
                        "the evidence agrees equally well with every world, and changes nothing",
                        "What is observed must depend on an assumption: `observe 42 ~ normal(x, 5)`"
                                + " says that x was measured to be 42 with an error of 5."));
    }
}
