package flopcast.scenario.library;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.ValueText;
import java.util.List;

/// Products, quotients and powers of arguments, as operations of the graph: so that what is exact
/// stays exact.
final class Formulas {

    private Formulas() {}

    static Node product(Call call, Node first, Node... others) {
        Node product = first;
        for (Node other : others) {
            product = call.apply(BinaryOperation.MULTIPLY, List.of(product, other));
        }
        return product;
    }

    static Node quotient(Call call, Node dividend, Node divisor) {
        return call.apply(BinaryOperation.DIVIDE, List.of(dividend, divisor));
    }

    static Node difference(Call call, Node from, Node less) {
        return call.apply(BinaryOperation.SUBTRACT, List.of(from, less));
    }

    static Node power(Call call, Node base, Node exponent) {
        return call.apply(BinaryOperation.POWER, List.of(base, exponent));
    }

    static Node constant(double value) {
        return new Node.Constant(value);
    }

    /// The run's year, in seconds.
    static Node year(Call call) {
        return constant(call.units().parse("year").factor());
    }

    /// There is nothing of which a run has less than none; an uncertain amount is left alone.
    static void checkPositive(Inputs in, Call call) {
        for (int i = 0; i < in.count(); i++) {
            if (in.value(i) instanceof Quantity amount
                    && amount.node() instanceof Node.Constant plain
                    && plain.value() < 0) {
                throw new ProblemFound(
                        Problem.error(
                                "amount-negative",
                                in.span(i),
                                "an amount must not be negative, but is "
                                        + ValueText.of(in.value(i), call.units()),
                                "Write the amount without its sign."));
            }
        }
    }

    /// A plain utilisation is checked here; an uncertain one may be above 1 in a few worlds.
    static void checkMfu(Inputs in, int index, Call call) {
        if (in.node(index) instanceof Node.Constant mfu && !(mfu.value() > 0 && mfu.value() <= 1)) {
            throw call.problem(
                    "mfu-impossible",
                    "MFU must be above 0 and at most 1, but is "
                            + NumberText.of(mfu.value(), Digits.exact()),
                    "Write a share of the peak, for example `40%`.");
        }
    }
}
