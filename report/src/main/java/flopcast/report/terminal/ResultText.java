package flopcast.report.terminal;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.quantity.unit.QuantityText;
import flopcast.quantity.unit.Scale;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.forecast.Summary;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// A result on one line: `3`, `402.72 PFLOP/s`, `6.325 (5–95 %: 4 to 10, mean 6.575)`.
public final class ResultText {

    private static final int GLANCE = 4;

    /// Enough for as many draws as there can be.
    private static final int BOUND_DIGITS = 12;

    private final UnitTable units;

    /// @param units those of the run
    public ResultText(UnitTable units) {
        this.units = units;
    }

    /// A text stands as it is; inside a list or dict it is quoted.
    public String of(Result result) {
        return switch (result) {
            case Result.Known number -> number(number);
            case Result.Uncertain uncertain -> uncertain(uncertain);
            case Result.Truth truth -> truth(truth);
            case Result.Text text -> text.text();
            case Result.ListOf list -> {
                var joiner = new StringJoiner(", ", "[", "]");
                list.items().forEach(item -> joiner.add(inside(item)));
                yield joiner.toString();
            }
            case Result.Dict dict -> {
                var joiner = new StringJoiner(", ", "{", "}");
                for (Map.Entry<String, Result> entry : dict.entries().entrySet()) {
                    joiner.add(entry.getKey() + ": " + inside(entry.getValue()));
                }
                yield joiner.toString();
            }
            case Result.Date date -> Dates.text(date.moment());
            case Result.UncertainDate date -> date(date.summary());
            case Result.Described described -> described.text();
        };
    }

    private String inside(Result result) {
        return result instanceof Result.Text text ? '"' + text.text() + '"' : of(result);
    }

    private String number(Result.Known number) {
        Estimate estimate = number.estimate();
        if (number.isProbability() && isUnanimous(estimate)) {
            return bound(estimate, 1);
        }
        return QuantityText.of(
                        number.estimate().value(),
                        number.dimension(),
                        number.shownIn(),
                        Digits.justifiedBy(number.estimate().error()),
                        units)
                .toString();
    }

    private String uncertain(Result.Uncertain uncertain) {
        Summary summary = uncertain.summary();
        Estimate median = summary.median();
        Scale scale =
                QuantityText.scaleFor(
                        median.value(), uncertain.dimension(), uncertain.shownIn(), units);
        Optional<Estimate> mean = summary.mean();
        return withUnit(median, scale)
                + " (5–95 %: "
                + value(summary.quantile(0.05), scale)
                + " to "
                + value(summary.quantile(0.95), scale)
                + (mean.isEmpty() ? ", no mean" : ", mean " + value(mean.get(), scale))
                + ")";
    }

    private static String withUnit(Estimate estimate, Scale scale) {
        return new QuantityText(value(estimate, scale), scale.unit().text()).toString();
    }

    private static String truth(Result.Truth truth) {
        if (truth.isPlain()) {
            return truth.probability().value() == 1 ? "true" : "false";
        }
        return "true in " + percent(truth.probability()) + " of worlds";
    }

    private static String date(Summary summary) {
        return Dates.text(summary.median())
                + " (5–95 %: "
                + Dates.text(summary.quantile(0.05))
                + " to "
                + Dates.text(summary.quantile(0.95))
                + ")";
    }

    /// Whether all draws agree, which leaves it open what a further one would say.
    static boolean isUnanimous(Estimate probability) {
        double value = probability.value();
        return probability.error() > 0 && (value == 0 || value == 1);
    }

    /// `> 0.9998`, where all draws agree: the probability is within three errors, with 95 %
    /// certainty.
    ///
    /// Source: Hanley & Lippman-Hand 1983, "If nothing goes wrong, is everything all right?",
    /// doi:10.1001/jama.1983.03330370053031 (the rule of three).
    ///
    /// @param whole what a probability of 1 is written as
    static String bound(Estimate unanimous, int whole) {
        double beyond = Math.min(3 * unanimous.error(), 1) * whole;
        double step = 1;
        while (step > beyond) {
            step /= 10;
        }
        double rest = Math.ceil(beyond / step) * step;
        return unanimous.value() == 0
                ? "< " + NumberText.of(rest, Digits.atMost(1))
                : "> " + NumberText.of(whole - rest, Digits.atMost(BOUND_DIGITS));
    }

    static String percent(Estimate probability) {
        if (isUnanimous(probability)) {
            return bound(probability, 100) + " %";
        }
        Digits digits = digits(probability).dividedBy(0.01);
        return NumberText.of(probability.value() * 100, digits) + " %";
    }

    /// The number alone, with the digits that its error justifies.
    public static String value(Estimate estimate, Scale scale) {
        String text = scale.text(estimate.value(), digits(estimate)).value();
        boolean isLong = estimate.error() == 0 && text.indexOf('e') >= 0;
        return isLong ? scale.text(estimate.value(), Digits.atMost(GLANCE - 1)).value() : text;
    }

    /// An exact statistic of a distribution is not worth more digits than are read at a glance.
    static Digits digits(Estimate estimate) {
        return estimate.error() == 0 ? Digits.atMost(GLANCE) : Digits.justifiedBy(estimate.error());
    }
}
