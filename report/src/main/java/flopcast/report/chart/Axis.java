package flopcast.report.chart;

import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.NumberText;
import flopcast.quantity.unit.QuantityText;
import flopcast.quantity.unit.Scale;
import flopcast.quantity.unit.Unit;
import flopcast.quantity.unit.UnitTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// One axis of a chart: the unit of its numbers, the range that is seen, and how ticks are written:
/// `1e25`, or `175B` where that is the habit of the dimension.
///
/// @param low end of the range [base units]
/// @param high end of the range [base units]
record Axis(Scale scale, boolean isLogarithmic, double low, double high) {

    private static final String EXPONENTS =
            "datum.value == 0 ? '0' : abs(datum.value) >= 1e6 || abs(datum.value) < 1e-3"
                    + " ? replace(format(datum.value, '.3~e'), 'e+', 'e')"
                    + " : format(datum.value, ',.6~g')";
    private static final String SUFFIXES =
            "abs(datum.value) < 1000 || abs(datum.value) >= 1e15 ? "
                    + "(abs(datum.value) >= 1e6 ? replace(format(datum.value, '.3~e'), 'e+', 'e')"
                    + " : format(datum.value, '.6~g'))"
                    + " : replace(format(datum.value, '.3~s'), 'G', 'B')";

    /// How far the range goes beyond a single value: on a linear axis as a share of it.
    private static final double ROOM = 0.2;

    private static final int DIGITS = 3;
    private static final int TICKS = 6;

    /// More digits than a screen has pixels.
    private static final MathContext PLOTTED = new MathContext(6);

    /// What an axis measures.
    ///
    /// @param units of the run
    record Measured(Dimension dimension, Optional<Unit> shownIn, UnitTable units) {}

    /// An axis that shows the values from `low` to `high`, which may be equal.
    static Axis of(Measured measured, double low, double high, AxisKind kind) {
        boolean isLogarithmic = kind.isLogarithmic(low, high);
        double typical = isLogarithmic ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
        if (typical == 0) {
            typical = Math.max(Math.abs(low), Math.abs(high));
        }
        Scale scale =
                QuantityText.scaleFor(
                        typical, measured.dimension(), measured.shownIn(), measured.units());
        if (low < high) {
            return new Axis(scale, isLogarithmic, low, high);
        }
        double room = low == 0 ? scale.unit().factor() : ROOM * Math.abs(low);
        return new Axis(scale, isLogarithmic, low - room, low + room);
    }

    /// The same axis up to at least these values.
    Axis reaching(double least, double most) {
        return new Axis(scale, isLogarithmic, Math.min(low, least), Math.max(high, most));
    }

    /// From 0 at the low end to 1 at the high one.
    double position(double baseValue) {
        return isLogarithmic
                ? Math.log(baseValue / low) / Math.log(high / low)
                : (baseValue - low) / (high - low);
    }

    /// In the unit of the axis, with as many digits as can be seen.
    double inUnit(double baseValue) {
        return plotted(baseValue / scale.unit().factor());
    }

    static double plotted(double value) {
        return Double.isFinite(value) ? new BigDecimal(value, PLOTTED).doubleValue() : value;
    }

    /// A plain number in few digits.
    static String brief(double value) {
        return NumberText.of(value, Digits.atMost(2));
    }

    /// A loss, say.
    static String fourDigits(double value) {
        return NumberText.of(value, Digits.atMost(4));
    }

    /// A year, say.
    static String plain(double value) {
        return NumberText.of(value, Digits.exact());
    }

    /// A value with its unit, as words say it.
    String text(double baseValue) {
        return scale.text(baseValue, Digits.atMost(DIGITS)).toString();
    }

    /// A value without its unit.
    String number(double baseValue) {
        return scale.text(baseValue, Digits.atMost(DIGITS + 1)).value();
    }

    String unit() {
        return scale.unit().text();
    }

    /// `compute [FLOP]`.
    String title(String name) {
        if (name.isEmpty() || unit().equals(name)) {
            return unit();
        }
        return unit().isEmpty() ? name : name + " [" + unit() + "]";
    }

    /// A channel of an encoding for a column of numbers in the unit of the axis.
    Spec channel(String field, String title) {
        return Spec.of("field", field)
                .with("type", "quantitative")
                .with("title", title)
                .with("scale", scaleSpec())
                .with("axis", axisSpec());
    }

    Spec scaleSpec() {
        Spec spec =
                Spec.of("type", isLogarithmic ? "log" : "linear")
                        .with("domain", List.of(inUnit(low), inUnit(high)))
                        .with("nice", false);
        return isLogarithmic ? spec : spec.with("zero", false);
    }

    Spec axisSpec() {
        Spec axis = Spec.of("labelExpr", labels()).with("labelOverlap", "greedy");
        return isLogarithmic
                ? axis.with("values", Ticks.logarithmic(inUnit(low), inUnit(high)))
                : axis.with("tickCount", TICKS);
    }

    /// An expression of a tick's `datum.value`.
    String labels() {
        return scale.isShortened() ? SUFFIXES : EXPONENTS;
    }
}
