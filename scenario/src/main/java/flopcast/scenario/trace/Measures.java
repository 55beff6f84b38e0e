package flopcast.scenario.trace;

import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.distribution.ParametricQuantile;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import flopcast.quantity.unit.UnitException;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.syntax.UnitText;
import flopcast.scenario.value.Dimensions;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.ValueText;
import java.util.List;
import java.util.Optional;

/// Units written behind numbers, `in`, annotations, and intervals.
final class Measures {

    private static final double COVERAGE = 0.90;

    private final Trace trace;
    private final Operators operators;

    Measures(Trace trace, Operators operators) {
        this.trace = trace;
        this.operators = operators;
    }

    /// `513.85 PFLOP/s`: the number times the unit.
    Value measured(Expression.Measured measured, Value number) {
        Unit unit = unit(measured.unit());
        if (number instanceof Unknown) {
            return number;
        }
        if (!(number instanceof Quantity quantity)) {
            throw new ProblemFound(
                    Problem.error(
                            "unit-of-no-number",
                            measured.number().span(),
                            "a unit stands behind " + number.words(),
                            "Only a number can have a unit."));
        }
        if (!quantity.dimension().isNone()) {
            throw new ProblemFound(
                    Problem.error(
                            "unit-twice",
                            measured.span(),
                            "the expression is already in "
                                    + quantity.dimension()
                                    + " when `"
                                    + unit.text()
                                    + "` follows",
                            "To show it in another unit write `in "
                                    + unit.text()
                                    + "`; to multiply, `* 1 "
                                    + unit.text()
                                    + "`."));
        }
        Node node =
                operators.node(
                        BinaryOperation.MULTIPLY,
                        measured.span(),
                        quantity.node(),
                        new Node.Constant(unit.factor()));
        return Quantity.of(node, unit.dimension());
    }

    /// `e in UNIT`: the same quantity, shown otherwise.
    Value converted(Expression.Conversion conversion, Value value) {
        Unit unit = unit(conversion.unit());
        return switch (value) {
            case Unknown unknown -> unknown;
            case Quantity quantity
                    when quantity.isPlainZero() || quantity.dimension().equals(unit.dimension()) ->
                    new Quantity(quantity.node(), unit.dimension(), Optional.of(unit));
            case Quantity quantity ->
                    throw new ProblemFound(
                            Problem.error(
                                            "conversion-impossible",
                                            conversion.span(),
                                            "cannot show "
                                                    + Dimensions.named(quantity.dimension())
                                                    + " in "
                                                    + unit.text(),
                                            Dimensions.advice(
                                                    unit.dimension(), quantity.dimension()))
                                    .withMarks(
                                            new Problem.Mark(
                                                    conversion.value().span(),
                                                    Dimensions.named(quantity.dimension())),
                                            new Problem.Mark(conversion.unit().span(), "")));
            default ->
                    throw new ProblemFound(
                            Problem.error(
                                    "unit-of-no-number",
                                    conversion.value().span(),
                                    value.words() + " cannot be shown in " + unit.text(),
                                    "Only a number can have a unit."));
        };
    }

    /// The annotation `x :: UNIT`. A name that is no unit of ours is accepted with a note.
    Value checked(Value value, UnitText annotation, String what) {
        Unit unit;
        try {
            unit = trace.units().parse(annotation.text());
        } catch (UnitException notOurs) {
            trace.remark(
                    Problem.note(
                            "annotation-unchecked",
                            annotation.span(),
                            "`"
                                    + annotation.text()
                                    + "` is no unit known here, so it is not checked",
                            notOurs.advice()));
            return value;
        }
        if (value instanceof Quantity quantity
                && !quantity.isPlainZero()
                && !quantity.dimension().equals(unit.dimension())) {
            throw Mismatch.of(annotation.span(), unit.dimension(), quantity.dimension(), what);
        }
        return value;
    }

    /// `low to high`: the lognormal whose central 90 % lie between them.
    Value interval(Expression.Interval interval, Value low, Value high) {
        if (low instanceof Unknown || high instanceof Unknown) {
            return Unknown.UNKNOWN;
        }
        Quantity from = end(interval.low(), low);
        Quantity to = end(interval.high(), high);
        if (!from.dimension().equals(to.dimension()) && !from.isPlainZero()) {
            throw new ProblemFound(
                    Problem.error(
                                    "interval-units",
                                    interval.span(),
                                    "an interval runs from "
                                            + Dimensions.named(from.dimension())
                                            + " to "
                                            + Dimensions.named(to.dimension()),
                                    "Give both ends the same unit.")
                            .withMarks(
                                    new Problem.Mark(
                                            interval.low().span(),
                                            Dimensions.named(from.dimension())),
                                    new Problem.Mark(
                                            interval.high().span(),
                                            Dimensions.named(to.dimension()))));
        }
        if (from.node() instanceof Node.Constant one && to.node() instanceof Node.Constant other) {
            return plainInterval(interval, from.dimension(), one.value(), other.value());
        }
        Node uniform = trace.graph().uniform(trace.nextAddress(), interval.span());
        Node node =
                trace.graph()
                        .apply(
                                ParametricQuantile.LOGNORMAL_INTERVAL,
                                List.of(uniform, from.node(), to.node()),
                                interval.span());
        return Quantity.of(node, to.dimension());
    }

    private Value plainInterval(
            Expression.Interval interval, Dimension dimension, double low, double high) {
        String symmetric =
                "`normal({p5: "
                        + interval.low().span().text()
                        + ", p95: "
                        + interval.high().span().text()
                        + "})`";
        if (!(low > 0)) {
            throw new ProblemFound(
                    Problem.error(
                            "interval-not-positive",
                            interval.span(),
                            "an interval with `to` is lognormal and must begin above 0, but begins at "
                                    + ValueText.of(Quantity.of(low, dimension), trace.units()),
                            "If the quantity can be 0 or negative write " + symmetric + "."));
        }
        if (!(low < high)) {
            throw new ProblemFound(
                    Problem.error(
                            "interval-reversed",
                            interval.span(),
                            "the interval runs from "
                                    + ValueText.of(Quantity.of(low, dimension), trace.units())
                                    + " to "
                                    + ValueText.of(Quantity.of(high, dimension), trace.units()),
                            orderAdvice(interval, low, high)));
        }
        remarkOnShares(interval);
        Node node =
                trace.graph()
                        .draw(
                                Lognormal.between(low, high, COVERAGE),
                                trace.nextAddress(),
                                interval.span());
        return Quantity.of(node, dimension);
    }

    private void remarkOnShares(Expression.Interval interval) {
        boolean fromShare = interval.low().span().text().endsWith("%");
        boolean toShare = interval.high().span().text().endsWith("%");
        if (fromShare != toShare) {
            trace.remark(
                    Problem.note(
                            "interval-share",
                            interval.span(),
                            "one end is written as a share and the other is not",
                            "If both are shares write `%` at both ends."));
        }
    }

    private static String orderAdvice(Expression.Interval interval, double low, double high) {
        String from = interval.low().span().text();
        String to = interval.high().span().text();
        if (low == high) {
            return "Write a number without `to` for a quantity that is certain.";
        }
        if (to.endsWith("%") && !from.endsWith("%")) {
            return "Write the sign at both ends: " + from + "% to " + to + ".";
        }
        return "Write the low end first: " + to + " to " + from + ".";
    }

    private static Quantity end(Expression end, Value value) {
        if (value instanceof Quantity quantity) {
            return quantity;
        }
        throw new ProblemFound(
                Problem.error(
                        "interval-of-no-number",
                        end.span(),
                        "an end of an interval must be a number, but is " + value.words(),
                        ""));
    }

    Unit unit(UnitText written) {
        try {
            trace.units()
                    .remark(written.text())
                    .ifPresent(remark ->
                            trace.remark(Problem.note("unit-reading", written.span(), remark, "")));
            return trace.units().parse(written.text());
        } catch (UnitException unknown) {
            Span all = written.span();
            int start = Math.min(all.start() + unknown.offset(), all.end());
            int end = Math.min(start + Math.max(1, unknown.length()), all.end());
            throw new ProblemFound(
                    Problem.error(
                            unknown.code(),
                            new Span(all.source(), Math.min(start, all.end() - 1), end),
                            unknown.message(),
                            unknown.advice()));
        }
    }
}
