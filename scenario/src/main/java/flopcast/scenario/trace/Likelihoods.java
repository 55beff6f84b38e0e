package flopcast.scenario.trace;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.LogDensity;
import flopcast.quantity.distribution.MixtureLogDensity;
import flopcast.quantity.distribution.ParametricLogDensity;
import flopcast.quantity.distribution.ParametricQuantile;
import flopcast.quantity.distribution.WeightedChoice;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.value.NoValue;
import flopcast.scenario.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// How likely distributions make one value, world by world: the natural logarithm of the density,
/// or of the probability where the distribution is discrete.
final class Likelihoods {

    private static final int MOST_NESTED = 3;

    private final Trace trace;
    private final Node value;
    private final Span span;

    /// @param logDensity negative infinite in worlds where the value cannot be
    record Likelihood(Node logDensity, boolean isDiscrete) {}

    Likelihoods(Trace trace, Node value, Span span) {
        this.trace = trace;
        this.value = value;
        this.span = span;
    }

    /// Of a constructor, whose parameters may be uncertain, of a mixture of such, or of a quantity
    /// with a closed form; empty for others.
    Optional<Likelihood> by(Node distribution) {
        return by(distribution, MOST_NESTED);
    }

    private Optional<Likelihood> by(Node distribution, int nested) {
        if (distribution instanceof Node.Apply apply) {
            Optional<Likelihood> parametric = byParametric(apply);
            if (parametric.isPresent()) {
                return parametric;
            }
            Optional<Distribution> exact = trace.answers().distribution(apply, span);
            if (exact.isPresent()) {
                BlockFunction function = new LogDensity(exact.get());
                return Optional.of(of(function, List.of(value), exact.get().isDiscrete()));
            }
            if (apply.function() instanceof WeightedChoice choice && nested > 0) {
                return byMixture(choice.branches(), apply.arguments(), nested - 1);
            }
        }
        return Optional.empty();
    }

    private Optional<Likelihood> byParametric(Node.Apply apply) {
        if (!(apply.function() instanceof ParametricQuantile quantile)
                || !(apply.arguments().getFirst() instanceof Node.Source)) {
            return Optional.empty();
        }
        var arguments = new ArrayList<Node>(apply.arguments());
        arguments.set(0, value);
        ParametricLogDensity function = ParametricLogDensity.of(quantile);
        return Optional.of(of(function, arguments, function.isDiscrete()));
    }

    /// @param arguments of a [WeightedChoice]: a uniform, the weights, the components
    private Optional<Likelihood> byMixture(int branches, List<Node> arguments, int nested) {
        var parts = new ArrayList<Node>(arguments.subList(1, 1 + branches));
        var discrete = new ArrayList<Boolean>();
        for (Node component : arguments.subList(1 + branches, 1 + 2 * branches)) {
            Optional<Likelihood> likelihood = by(component, nested);
            if (likelihood.isEmpty()) {
                return Optional.empty();
            }
            parts.add(likelihood.get().logDensity());
            discrete.add(likelihood.get().isDiscrete());
        }
        boolean isDiscrete = discrete.getFirst();
        boolean areAlike = Collections.frequency(discrete, isDiscrete) == branches;
        return areAlike
                ? Optional.of(of(new MixtureLogDensity(branches), parts, isDiscrete))
                : Optional.empty();
    }

    private Likelihood of(BlockFunction function, List<Node> arguments, boolean isDiscrete) {
        return new Likelihood(applied(function, arguments), isDiscrete);
    }

    /// Unlike other functions of plain numbers, one that is infinite has a value.
    private Node applied(BlockFunction function, List<Node> arguments) {
        var numbers = new double[arguments.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(arguments.get(i) instanceof Node.Constant constant)) {
                return trace.graph().apply(function, arguments, span);
            }
            numbers[i] = constant.value();
        }
        double result = function.value(numbers);
        if (Double.isNaN(result)) {
            throw new ProblemFound(NoValue.ofNumbers(function, function.named(numbers), span));
        }
        return new Node.Constant(result);
    }
}
