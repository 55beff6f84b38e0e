package flopcast.scenario.library;

import flopcast.quantity.statistic.Statistic;
import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import java.util.List;

/// Questions to all worlds, each answered by one number.
final class Queries {

    private Queries() {}

    static List<Builtin> all() {
        return List.of(
                inUnitOfArgument("mean", "The mean.", new Statistic.Mean())
                        .example("mean(normal(5, 2))", "5", "closed form")
                        .builtin(),
                inUnitOfArgument(
                                "stdev",
                                "The standard deviation.",
                                new Statistic.StandardDeviation())
                        .example("stdev(normal(5, 2))", "2", "closed form")
                        .builtin(),
                inUnitOfArgument("median", "The median.", new Statistic.Quantile(0.5))
                        .example("median(normal(5, 2))", "5", "closed form")
                        .builtin(),
                probability());
    }

    private static Definition inUnitOfArgument(String name, String sentence, Statistic statistic) {
        return Definition.of(name, sentence)
                .signature(
                        List.of(Parameter.of("x", Kind.NUMBER, "U")),
                        "number [U]",
                        (in, call) -> in.quantity(0).with(call.query(statistic, in.node(0))));
    }

    private static Builtin probability() {
        return Definition.of("P", "The share of worlds in which a condition holds.")
                .signature(
                        List.of(Parameter.of("condition", Kind.TRUTH)),
                        "number",
                        (in, call) ->
                                Quantity.of(
                                        call.query(new Statistic.Probability(), in.truth(0).node()),
                                        Dimension.NONE))
                .example("P(true)", "1", "closed form")
                .builtin();
    }
}
