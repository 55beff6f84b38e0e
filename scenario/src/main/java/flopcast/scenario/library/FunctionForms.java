package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.any;
import static flopcast.scenario.library.Parameters.date;
import static flopcast.scenario.library.Parameters.number;
import static flopcast.scenario.library.Parameters.text;
import static flopcast.scenario.library.Parameters.truth;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.Select;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Rational;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DateValue;
import flopcast.scenario.value.Equality;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Truth;
import flopcast.scenario.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The operators as functions, to be passed to others: `List.reduce(list, 0, add)`.
final class FunctionForms {

    private static final String SQUIGGLE = "Squiggle 0.10.0";
    private static final String NUMBER = "number [U]";
    private static final String TRUTH = "truth value";
    private static final String TIME = "s";
    private static final List<Parameter> ALIKE = List.of(number("x", "U"), number("y", "U"));
    private static final List<Parameter> NUMBERS = List.of(number("x"), number("y"));
    private static final List<Parameter> DATES = List.of(date("x"), date("y"));
    private static final List<Parameter> DATE_AND_TIME = List.of(date("x"), number("y", TIME));

    private FunctionForms() {}

    static List<Builtin> all() {
        return Stream.of(sums(), products(), comparisons(), equalities(), logical())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Builtin> sums() {
        return List.of(
                Definition.of("add", "`x + y`.")
                        .signature(
                                ALIKE, NUMBER, (in, call) -> alike(BinaryOperation.ADD, in, call))
                        .signature(
                                DATE_AND_TIME,
                                "date",
                                (in, call) -> moved(BinaryOperation.ADD, in, call))
                        .signature(
                                List.of(number("x", TIME), date("y")),
                                "date",
                                (in, call) ->
                                        new DateValue(
                                                call.apply(
                                                        BinaryOperation.ADD,
                                                        List.of(in.node(0), in.date(1).node()))))
                        .signature(List.of(text("x"), any("y")), "text", Texts::concatenated)
                        .example("add(2, 3)", "5", SQUIGGLE)
                        .builtin(),
                Definition.of("subtract", "`x - y`.")
                        .signature(
                                ALIKE,
                                NUMBER,
                                (in, call) -> alike(BinaryOperation.SUBTRACT, in, call))
                        .signature(
                                DATES,
                                "number [s]",
                                (in, call) ->
                                        Quantity.of(
                                                ofDates(BinaryOperation.SUBTRACT, in, call),
                                                Dimension.base(TIME)))
                        .signature(
                                DATE_AND_TIME,
                                "date",
                                (in, call) -> moved(BinaryOperation.SUBTRACT, in, call))
                        .example("subtract(2, 3)", "-1", SQUIGGLE)
                        .builtin(),
                Definition.of("unaryMinus", "`-x`.")
                        .signature(
                                List.of(number("x", "U")),
                                NUMBER,
                                (in, call) ->
                                        Alike.quantity(
                                                in,
                                                call.apply(
                                                        UnaryOperation.NEGATE,
                                                        List.of(in.node(0)))))
                        .example("unaryMinus(3)", "-3", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> products() {
        return List.of(
                Definition.of("multiply", "`x * y`.")
                        .signature(
                                NUMBERS,
                                "number",
                                (in, call) ->
                                        Quantity.of(
                                                both(BinaryOperation.MULTIPLY, in, call),
                                                in.dimension(0).times(in.dimension(1))))
                        .example("multiply(2, 3)", "6", SQUIGGLE)
                        .builtin(),
                Definition.of("divide", "`x / y`.")
                        .signature(
                                NUMBERS,
                                "number",
                                (in, call) ->
                                        Quantity.of(
                                                both(BinaryOperation.DIVIDE, in, call),
                                                in.dimension(0).dividedBy(in.dimension(1))))
                        .example("divide(3, 2)", "1.5", SQUIGGLE)
                        .builtin(),
                Definition.of("pow", "`x ^ y`.")
                        .signature(
                                List.of(number("x"), number("y", "1")),
                                "number",
                                FunctionForms::power)
                        .example("pow(2, 10)", "1024", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> comparisons() {
        return List.of(
                comparison("smaller", "`x < y`.", BinaryOperation.LESS)
                        .example("smaller(1, 2)", "true", SQUIGGLE)
                        .builtin(),
                comparison("smallerEq", "`x <= y`.", BinaryOperation.AT_MOST)
                        .example("smallerEq(2, 2)", "true", SQUIGGLE)
                        .builtin(),
                comparison("larger", "`x > y`.", BinaryOperation.GREATER)
                        .example("larger(1, 2)", "false", SQUIGGLE)
                        .builtin(),
                comparison("largerEq", "`x >= y`.", BinaryOperation.AT_LEAST)
                        .example("largerEq(2, 2)", "true", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> equalities() {
        return List.of(
                equality("equal", "`x == y`, of values of any kind.", BinaryOperation.EQUAL)
                        .example("equal([1, 2], [1, 2])", "true", SQUIGGLE)
                        .builtin(),
                equality("unequal", "`x != y`, of values of any kind.", BinaryOperation.UNEQUAL)
                        .example("unequal(\"a\", \"b\")", "true", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> logical() {
        List<Parameter> two = List.of(truth("x"), truth("y"));
        return List.of(
                Definition.of("not", "`!x`; of a number whether it is 0.")
                        .signature(
                                List.of(truth("x")),
                                TRUTH,
                                (in, call) ->
                                        new Truth(
                                                call.apply(
                                                        UnaryOperation.NOT,
                                                        List.of(in.truth(0).node()))))
                        .signature(
                                List.of(number("x", "1")),
                                TRUTH,
                                (in, call) ->
                                        new Truth(
                                                call.apply(
                                                        BinaryOperation.EQUAL,
                                                        List.of(in.node(0), new Node.Constant(0)))))
                        .example("not(true)", "false", SQUIGGLE)
                        .example("not(3.5)", "false", SQUIGGLE)
                        .builtin(),
                Definition.of("and", "`x && y`.")
                        .signature(
                                two,
                                TRUTH,
                                (in, call) ->
                                        select(in, in.truth(1).node(), new Node.Constant(0), call))
                        .example("and(true, false)", "false", SQUIGGLE)
                        .builtin(),
                Definition.of("or", "`x || y`.")
                        .signature(
                                two,
                                TRUTH,
                                (in, call) ->
                                        select(in, new Node.Constant(1), in.truth(1).node(), call))
                        .example("or(true, false)", "true", SQUIGGLE)
                        .builtin());
    }

    private static Value select(Inputs in, Node then, Node otherwise, Call call) {
        return new Truth(call.apply(new Select(), List.of(in.truth(0).node(), then, otherwise)));
    }

    private static Definition comparison(String name, String sentence, BinaryOperation operation) {
        return Definition.of(name, sentence)
                .signature(ALIKE, TRUTH, (in, call) -> new Truth(both(operation, in, call)))
                .signature(DATES, TRUTH, (in, call) -> new Truth(ofDates(operation, in, call)));
    }

    private static Definition equality(String name, String sentence, BinaryOperation operation) {
        boolean ifSame = operation == BinaryOperation.EQUAL;
        return Definition.of(name, sentence)
                .signature(ALIKE, TRUTH, (in, call) -> new Truth(both(operation, in, call)))
                .signature(DATES, TRUTH, (in, call) -> new Truth(ofDates(operation, in, call)))
                .signature(
                        List.of(any("x"), any("y")),
                        TRUTH,
                        (in, call) -> Truth.of(Equality.same(in.value(0), in.value(1)) == ifSame));
    }

    private static Node both(BinaryOperation operation, Inputs in, Call call) {
        return call.apply(operation, List.of(in.node(0), in.node(1)));
    }

    private static Node ofDates(BinaryOperation operation, Inputs in, Call call) {
        return call.apply(operation, List.of(in.date(0).node(), in.date(1).node()));
    }

    private static Value alike(BinaryOperation operation, Inputs in, Call call) {
        return Alike.quantity(in, both(operation, in, call));
    }

    private static Value moved(BinaryOperation operation, Inputs in, Call call) {
        return new DateValue(call.apply(operation, List.of(in.date(0).node(), in.node(1))));
    }

    private static Value power(Inputs in, Call call) {
        Node node = both(BinaryOperation.POWER, in, call);
        if (in.dimension(0).isNone()) {
            return Quantity.of(node, Dimension.NONE);
        }
        Optional<Rational> exponent =
                in.quantity(1).isPlain() ? Rational.exactly(in.plain(1)) : Optional.empty();
        return Quantity.of(
                node,
                in.dimension(0)
                        .power(
                                exponent.orElseThrow(() ->
                                        call.problem(
                                                "power-of-unit",
                                                "a quantity in "
                                                        + in.dimension(0)
                                                        + " can be raised to a plain,"
                                                        + " simple fraction only",
                                                "Divide by a unit first."))));
    }
}
