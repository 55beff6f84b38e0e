package flopcast.report.document;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.NumberText;
import flopcast.quantity.unit.QuantityText;
import flopcast.quantity.unit.Scale;
import flopcast.quantity.unit.Unit;
import flopcast.quantity.unit.UnitTable;
import flopcast.report.terminal.ResultText;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.forecast.Summary;
import java.util.Optional;

/// Numbers as a report writes them.
final class Numbers {

    private static final Digits BRIEF = Digits.atMost(3);
    private static final Digits ONE_DIGIT = Digits.significant(1);

    private final UnitTable units;
    private final ResultText texts;

    /// @param units those of the run
    Numbers(UnitTable units) {
        this.units = units;
        this.texts = new ResultText(units);
    }

    /// What a result measures.
    record Measured(Dimension dimension, Optional<Unit> shownIn) {

        /// Empty where the result is no number.
        static Optional<Measured> of(Result result) {
            return switch (result) {
                case Result.Known known ->
                        Optional.of(new Measured(known.dimension(), known.shownIn()));
                case Result.Uncertain uncertain ->
                        Optional.of(new Measured(uncertain.dimension(), uncertain.shownIn()));
                default -> Optional.empty();
            };
        }
    }

    /// The unit of numbers about as large as this.
    Scale scale(double typical, Measured measured) {
        return QuantityText.scaleFor(typical, measured.dimension(), measured.shownIn(), units);
    }

    Scale scale(Result.Uncertain uncertain) {
        Summary summary = uncertain.summary();
        double median = summary.median().value();
        double high = summary.quantile(0.95).value();
        double typical = Math.abs(median) < 1e-3 * Math.abs(high) ? high : median;
        return scale(typical, new Measured(uncertain.dimension(), uncertain.shownIn()));
    }

    /// In few digits, with its unit; a result that is no number as it stands.
    String brief(Result result) {
        return switch (result) {
            case Result.Known known when known.isProbability() -> texts.of(known);
            case Result.Known known ->
                    QuantityText.of(
                                    known.estimate().value(),
                                    known.dimension(),
                                    known.shownIn(),
                                    BRIEF,
                                    units)
                            .toString();
            case Result.Uncertain uncertain ->
                    scale(uncertain).text(uncertain.summary().median().value(), BRIEF).toString();
            default -> texts.of(result);
        };
    }

    /// `6.32e24 – 5.22e25 FLOP`.
    String range(double low, double high, Measured measured) {
        Scale scale = scale(high, measured);
        return scale.text(low, BRIEF).value() + " – " + scale.text(high, BRIEF);
    }

    String range(Result.Uncertain uncertain) {
        Scale scale = scale(uncertain);
        Summary summary = uncertain.summary();
        return scale.text(summary.quantile(0.05).value(), BRIEF).value()
                + " – "
                + scale.text(summary.quantile(0.95).value(), BRIEF);
    }

    /// With the digits that the error justifies.
    static String value(Estimate estimate, Scale scale) {
        return ResultText.value(estimate, scale);
    }

    /// An exact number with all digits that are read, another with those of its error.
    static String precise(Estimate estimate, Scale scale) {
        return scale.text(estimate.value(), Digits.justifiedBy(estimate.error())).value();
    }

    /// `± 0.02`; empty where the number is exact or its error is not known.
    static String error(Estimate estimate, Scale scale) {
        double error = estimate.error();
        return Double.isFinite(error) && error != 0
                ? "± " + scale.text(error, ONE_DIGIT).value()
                : "";
    }

    static String plainError(double error) {
        return Double.isFinite(error) && error != 0 ? "± " + NumberText.of(error, ONE_DIGIT) : "";
    }

    /// Where among the worlds of a forecast the truth lies.
    String position(Result forecast, Result truth) {
        if (forecast instanceof Result.Uncertain uncertain && truth instanceof Result.Known known) {
            double value = known.estimate().value();
            double below = uncertain.summary().sample().share(draw -> draw <= value);
            return ": above " + NumberText.of(100 * below, BRIEF) + " % of worlds";
        }
        return "";
    }

    String whole(Result result) {
        return texts.of(result);
    }
}
