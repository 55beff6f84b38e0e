package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.number;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Rational;
import flopcast.quantity.unit.Unit;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Value;
import java.util.List;
import java.util.stream.Stream;

/// Functions of numbers, world by world.
final class Mathematics {

    private static final String CLOSED_FORM = "closed form";
    private static final String SQUIGGLE = "Squiggle 0.10.0";
    private static final String SAME_DIMENSION = "number [U]";
    private static final Rational HALF = new Rational(1, 2);

    private Mathematics() {}

    static List<Builtin> all() {
        return Stream.of(exponentials(), roundings(), trigonometry())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Builtin> exponentials() {
        return List.of(
                ofPlainNumber("exp", "The exponential.", UnaryOperation.EXP)
                        .example("exp(1)", "2.71828", CLOSED_FORM)
                        .example("median(exp(normal(2, 1)))", "7.38906", "closed form: e²")
                        .builtin(),
                ofPlainNumber("ln", "The natural logarithm.", UnaryOperation.LOG)
                        .source("Squiggle has `log` only.")
                        .example("ln(10)", "2.30259", CLOSED_FORM)
                        .builtin(),
                ofPlainNumber(
                                "log",
                                "The natural logarithm; `log(x, base)` to another base.",
                                UnaryOperation.LOG)
                        .signature(
                                List.of(number("x", "1"), number("base", "1")),
                                "number",
                                Mathematics::logarithm)
                        .example("log(10)", "2.30259", CLOSED_FORM)
                        .example("log(8, 2)", "3", CLOSED_FORM)
                        .builtin(),
                ofPlainNumber("log10", "The logarithm to the base 10.", UnaryOperation.LOG10)
                        .example("log10(1000)", "3", CLOSED_FORM)
                        .builtin(),
                ofPlainNumber("log2", "The logarithm to the base 2.", UnaryOperation.LOG2)
                        .example("log2(1024)", "10", CLOSED_FORM)
                        .builtin(),
                Definition.of("sqrt", "The square root; it halves the powers of the unit.")
                        .source("`Math.sqrt` in Squiggle.")
                        .signature(List.of(number("x")), "number", Mathematics::squareRoot)
                        .example("sqrt(2)", "1.41421", CLOSED_FORM)
                        .example("sqrt(16 USD^2)", "4 USD", CLOSED_FORM)
                        .builtin());
    }

    private static List<Builtin> roundings() {
        return List.of(
                Definition.of("abs", "The absolute value.")
                        .signature(
                                List.of(number("x", "U")),
                                SAME_DIMENSION,
                                (in, call) ->
                                        in.quantity(0)
                                                .with(
                                                        call.apply(
                                                                UnaryOperation.ABSOLUTE,
                                                                List.of(in.node(0)))))
                        .example("abs(-3.5)", "3.5", CLOSED_FORM)
                        .builtin(),
                rounding("floor", "The largest whole number at or below", UnaryOperation.FLOOR)
                        .example("floor(3.5)", "3", SQUIGGLE)
                        .example("floor(-3.5)", "-4", SQUIGGLE)
                        .builtin(),
                rounding("ceil", "The smallest whole number at or above", UnaryOperation.CEIL)
                        .example("ceil(3.2)", "4", SQUIGGLE)
                        .builtin(),
                rounding(
                                "round",
                                "The nearest whole number, halves upwards, of",
                                UnaryOperation.ROUND)
                        .example("round(3.5)", "4", SQUIGGLE)
                        .example("round(-2.5)", "-2", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "mod",
                                "What is left of `x` after whole multiples of `y`; it has the sign"
                                        + " of `y`.")
                        .source("`x - y * floor(x / y)`, as in Squiggle.")
                        .signature(
                                List.of(number("x", "U"), number("y", "U")),
                                SAME_DIMENSION,
                                (in, call) ->
                                        Alike.quantity(
                                                in,
                                                call.apply(
                                                        BinaryOperation.MODULO,
                                                        List.of(in.node(0), in.node(1)))))
                        .example("mod(10, 3)", "1", SQUIGGLE)
                        .example("mod(-10, 3)", "2", SQUIGGLE)
                        .example("mod(10, -3)", "-2", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> trigonometry() {
        return List.of(
                ofPlainNumber("sin", "The sine of an angle in radians.", UnaryOperation.SIN)
                        .example("sin(1)", "0.841471", CLOSED_FORM)
                        .builtin(),
                ofPlainNumber("cos", "The cosine of an angle in radians.", UnaryOperation.COS)
                        .example("cos(1)", "0.540302", CLOSED_FORM)
                        .builtin(),
                ofPlainNumber("tan", "The tangent of an angle in radians.", UnaryOperation.TAN)
                        .example("tan(1)", "1.55741", CLOSED_FORM)
                        .builtin(),
                ofPlainNumber("asin", "The angle with this sine, in radians.", UnaryOperation.ASIN)
                        .example("asin(1)", "1.5708", CLOSED_FORM)
                        .builtin(),
                ofPlainNumber(
                                "acos",
                                "The angle with this cosine, in radians.",
                                UnaryOperation.ACOS)
                        .example("acos(-1)", "3.14159", CLOSED_FORM)
                        .builtin(),
                ofPlainNumber(
                                "atan",
                                "The angle with this tangent, in radians.",
                                UnaryOperation.ATAN)
                        .example("atan(1)", "0.785398", CLOSED_FORM)
                        .builtin());
    }

    private static Definition ofPlainNumber(
            String name, String sentence, UnaryOperation operation) {
        return Definition.of(name, sentence)
                .signature(
                        List.of(number("x", "1")),
                        "number",
                        (in, call) ->
                                Quantity.of(
                                        call.apply(operation, List.of(in.node(0))),
                                        Dimension.NONE));
    }

    private static Definition rounding(String name, String opening, UnaryOperation operation) {
        return Definition.of(
                        name,
                        opening
                                + " `x`, counted in the unit that `in` asks for, else in the base"
                                + " unit.")
                .signature(
                        List.of(number("x", "U")),
                        SAME_DIMENSION,
                        (in, call) -> rounded(in.quantity(0), operation, call));
    }

    private static Value rounded(Quantity quantity, UnaryOperation operation, Call call) {
        double factor = quantity.shownIn().map(Unit::factor).orElse(1.0);
        if (factor == 1) {
            return quantity.with(call.apply(operation, List.of(quantity.node())));
        }
        Node unit = new Node.Constant(factor);
        Node counted = call.apply(BinaryOperation.DIVIDE, List.of(quantity.node(), unit));
        Node whole = call.apply(operation, List.of(counted));
        return quantity.with(call.apply(BinaryOperation.MULTIPLY, List.of(whole, unit)));
    }

    private static Value logarithm(Inputs in, Call call) {
        Node x = call.apply(UnaryOperation.LOG2, List.of(in.node(0)));
        Node base = call.apply(UnaryOperation.LOG2, List.of(in.node(1)));
        return Quantity.of(call.apply(BinaryOperation.DIVIDE, List.of(x, base)), Dimension.NONE);
    }

    private static Value squareRoot(Inputs in, Call call) {
        return Quantity.of(
                call.apply(UnaryOperation.SQRT, List.of(in.node(0))), in.dimension(0).power(HALF));
    }
}
