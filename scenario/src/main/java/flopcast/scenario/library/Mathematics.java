package flopcast.scenario.library;

import flopcast.quantity.kernel.UnaryOperation;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import java.util.List;

/// Functions of numbers, world by world.
final class Mathematics {

    private static final List<Parameter> PLAIN_X = List.of(Parameter.of("x", Kind.NUMBER, "1"));

    private Mathematics() {}

    static List<Builtin> all() {
        return List.of(
                ofPlainNumber("exp", "The exponential.", UnaryOperation.EXP)
                        .example("exp(1)", "2.71828", "closed form")
                        .builtin(),
                ofPlainNumber("ln", "The natural logarithm.", UnaryOperation.LOG)
                        .example("ln(10)", "2.30259", "closed form")
                        .builtin(),
                ofPlainNumber(
                                "log",
                                "The natural logarithm; `log(x, base)` to another base.",
                                UnaryOperation.LOG)
                        .example("log(10)", "2.30259", "closed form")
                        .builtin(),
                ofPlainNumber("log10", "The logarithm to the base 10.", UnaryOperation.LOG10)
                        .example("log10(1000)", "3", "closed form")
                        .builtin());
    }

    private static Definition ofPlainNumber(
            String name, String sentence, UnaryOperation operation) {
        return Definition.of(name, sentence)
                .signature(
                        PLAIN_X,
                        "number",
                        (in, call) ->
                                Quantity.of(
                                        call.apply(operation, List.of(in.node(0))),
                                        in.dimension(0)));
    }
}
