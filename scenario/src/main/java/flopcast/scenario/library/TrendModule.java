package flopcast.scenario.library;

import static flopcast.scenario.library.Formulas.constant;
import static flopcast.scenario.library.Formulas.difference;
import static flopcast.scenario.library.Formulas.power;
import static flopcast.scenario.library.Formulas.product;
import static flopcast.scenario.library.Formulas.quotient;

import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Value;
import flopcast.training.fact.FactRegistry;
import java.util.List;
import java.util.Optional;

/// `Trend`: how fast something grows, and where it will be on a day.
final class TrendModule {

    private static final String EXPONENTIAL =
            "Exponential growth: value · growth^(years between the days).";

    private final FactLookup facts;

    private TrendModule(FactRegistry registry) {
        this.facts = new FactLookup(registry);
    }

    static List<Builtin> all(FactRegistry registry) {
        var trends = new TrendModule(registry);
        return List.of(trends.growth(), trends.project());
    }

    private Builtin growth() {
        return Definition.of(
                        "Trend.growth",
                        "The factor by which a published trend grows in a year, as uncertain as its"
                                + " source says.")
                .source(
                        "A growth, doubling or halving of `flopcast facts trend`: the lognormal with its"
                                + " interval. A range without coverage is read as 90 %. What halves in a"
                                + " time T is a need; its efficiency grows by 2^(1 year / T).")
                .signature(
                        List.of(Parameter.of("name", Kind.TEXT)),
                        "uncertain",
                        (in, call) -> Quantity.of(growth(in.text(0), call), Dimension.NONE))
                .example(
                        "quantile(Trend.growth(\"training_compute_growth_frontier\"), 0.05)",
                        "4",
                        "Epoch AI, May 2024: 4 to 5 times a year")
                .builtin();
    }

    private Builtin project() {
        Parameter value = Parameters.number("value", "U");
        Parameter from = Parameters.date("from");
        Parameter to = Parameters.date("to");
        return Definition.of(
                        "Trend.project",
                        "What a quantity that was known on one day is on another, by a growth factor a"
                                + " year or a published trend.")
                .source(EXPONENTIAL)
                .signature(
                        List.of(value, Parameters.number("growth", "1"), from, to),
                        "number [U]",
                        (in, call) -> projected(in, in.node(1), call))
                .signature(
                        List.of(value, Parameters.text("trend"), from, to),
                        "uncertain [U]",
                        (in, call) -> projected(in, growth(in.text(1), call), call))
                .example(
                        "Trend.project(1e25 FLOP, 4, Date(2023, 1, 1), Date(2025, 1, 1)) / (1e25 FLOP)",
                        "16.0304",
                        "4^(731 / 365.25)")
                .builtin();
    }

    private static Value projected(Inputs in, Node growth, Call call) {
        Formulas.checkPositive(in, call);
        Node seconds = difference(call, in.date(3).node(), in.date(2).node());
        Node years = quotient(call, seconds, Formulas.year(call));
        return in.quantity(0).with(product(call, in.node(0), power(call, growth, years)));
    }

    /// A plain factor a year.
    private Node growth(String name, Call call) {
        FactLookup.Row trend = facts.row("trend", name, call);
        String kind = trend.text("kind");
        return switch (kind) {
            case "growth" -> uncertain(trend, call);
            case "doubling", "halving" -> {
                Node rate = quotient(call, Formulas.year(call), uncertain(trend, call));
                yield power(call, constant(2), rate);
            }
            default ->
                    throw call.problem(
                            "trend-without-growth",
                            "the trend " + name + " is a " + kind + " and does not grow",
                            "Read it with `Facts.trend(\"" + name + "\").value`.");
        };
    }

    private static Node uncertain(FactLookup.Row trend, Call call) {
        Optional<Double> low = trend.amount("low");
        Optional<Double> high = trend.amount("high");
        if (low.isEmpty() || high.isEmpty()) {
            return constant(trend.amount("value").orElseThrow());
        }
        String interval = trend.text("interval");
        return call.draw(Lognormal.between(low.get(), high.get(), coverage(interval, trend, call)));
    }

    /// `95% CI` covers 0.95.
    private static double coverage(String interval, FactLookup.Row trend, Call call) {
        int percent = interval.indexOf('%');
        if (percent > 0) {
            return Integer.parseInt(interval, 0, percent, 10) / 100.0;
        }
        call.report(
                Problem.note(
                        "coverage-assumed",
                        call.span(),
                        "the source of "
                                + trend.title()
                                + " does not say what its range covers: it"
                                + " is read as 90 %",
                        ""));
        return 0.9;
    }
}
