package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.list;
import static flopcast.scenario.library.Parameters.number;

import flopcast.quantity.distribution.WeightedChoice;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Argument;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One or the other, chosen anew in each world.
final class Mixtures {

    /// Each world looks at all weights.
    private static final int MOST_BRANCHES = 10_000;

    private static final Node ONE = new Node.Constant(1);
    private static final String QUANTITIES = "quantities";
    private static final String SENTENCE =
            "In each world the value that one of several quantities has there, chosen with these"
                    + " weights, or with equal ones.";

    private Mixtures() {}

    static List<Builtin> all() {
        return List.of(
                definition("mixture")
                        .example(
                                "mean(mixture(normal(5, 2), normal(10, 2), [0.3, 0.7]))",
                                "8.5",
                                "closed form")
                        .example("mean(mixture([uniform(0, 2), 4]))", "2.5", "closed form")
                        .builtin(),
                definition("mx")
                        .example("mean(mx(1, normal(5, 2)))", "3", "closed form")
                        .example("cdf(mx(1, 2, 4, [1, 1, 2]), 2)", "0.5", "closed form")
                        .builtin());
    }

    private static Definition definition(String name) {
        return Definition.of(name, SENTENCE)
                .source("Weights are shares of their sum, and may be uncertain.")
                .signature(
                        List.of(list("quantities"), list("weights").optional()),
                        "uncertain [U]",
                        Mixtures::ofLists)
                .signature(
                        List.of(number("x", "U"), number("y", "U").repeated()),
                        "uncertain [U]",
                        (in, call) -> mixed(Numbers.ofAll(in, call), List.of(), call))
                .signature(
                        List.of(number("x"), Parameters.any("y, …, weights").repeated()),
                        "uncertain [U]",
                        Mixtures::ofArguments);
    }

    private static Value ofLists(Inputs in, Call call) {
        Numbers quantities = Numbers.of(in, 0, call).some(in.span(0));
        return mixed(
                quantities,
                in.has(1) ? weights(in, 1, quantities.count(), QUANTITIES, call) : List.of(),
                call);
    }

    /// `mx(x, y, z, [0.1, 0.3, 0.6])`.
    private static Value ofArguments(Inputs in, Call call) {
        List<Argument> arguments = in.arguments();
        List<Argument> quantities = arguments.subList(0, in.count() - 1);
        if (!(arguments.getLast().value() instanceof ListValue)) {
            throw notANumber(arguments.getLast());
        }
        quantities.stream()
                .filter(argument -> !(argument.value() instanceof Quantity))
                .findFirst()
                .ifPresent(other -> {
                    throw notANumber(other);
                });
        Numbers numbers =
                Numbers.of(quantities.stream().map(Argument::value).toList(), call.span(), call);
        return mixed(numbers, weights(in, in.count() - 1, numbers.count(), QUANTITIES, call), call);
    }

    private static ProblemFound notANumber(Argument argument) {
        return new ProblemFound(
                Problem.error(
                        "not-mixable",
                        argument.span(),
                        "a mixture is of numbers, but this is a " + argument.value().kind(),
                        "Write `mx(x, y, [weight of x, weight of y])`."));
    }

    /// @param count how many there have to be
    /// @param things what they weigh
    static List<Node> weights(Inputs in, int index, int count, String things, Call call) {
        Numbers weights = Numbers.of(in, index, call);
        Span span = in.span(index);
        if (weights.count() != count) {
            throw new ProblemFound(
                    Problem.error(
                            "weights-count",
                            span,
                            "the mixture has "
                                    + count
                                    + " "
                                    + things
                                    + ", but "
                                    + weights.count()
                                    + " weights",
                            "Give one weight for each."));
        }
        double sum = 0;
        for (Node weight : weights.nodes()) {
            if (!(weight instanceof Node.Constant constant)) {
                return weights.nodes();
            }
            if (constant.value() < 0) {
                throw new IllegalArgumentException(
                        "a weight of a mixture must not be negative, but is "
                                + Shown.number(constant.value()));
            }
            sum += constant.value();
        }
        if (sum == 0) {
            throw new IllegalArgumentException("the weights of a mixture must not all be 0");
        }
        return weights.nodes();
    }

    private static Value mixed(Numbers quantities, List<Node> weights, Call call) {
        if (quantities.count() > MOST_BRANCHES) {
            throw Plain.tooMuch(
                    call.span(), "quantities in a mixture", MOST_BRANCHES, quantities.count());
        }
        if (quantities.count() == 1) {
            return quantities.with(quantities.nodes().getFirst());
        }
        var arguments = new ArrayList<Node>();
        arguments.add(call.uniform());
        arguments.addAll(
                weights.isEmpty() ? Collections.nCopies(quantities.count(), ONE) : weights);
        arguments.addAll(quantities.nodes());
        return quantities.with(
                call.apply(new WeightedChoice(quantities.count()), List.copyOf(arguments)));
    }
}
