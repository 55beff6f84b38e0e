package flopcast.scenario.value;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Signature.Arity;
import flopcast.scenario.value.Signature.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Chooses the signature that fits the arguments and checks the units that it names.
final class Overloads {

    private final Builtin builtin;
    private final List<Argument> arguments;
    private final Call call;

    private Overloads(Builtin builtin, List<Argument> arguments, Call call) {
        this.builtin = builtin;
        this.arguments = arguments;
        this.call = call;
    }

    static Value call(Builtin builtin, List<Argument> arguments, Call call) {
        for (Argument argument : arguments) {
            Withheld.refuse(argument.value(), argument.span());
            if (argument.value() instanceof Unknown) {
                return Unknown.UNKNOWN;
            }
        }
        return new Overloads(builtin, arguments, call).result();
    }

    private Value result() {
        for (Signature signature : builtin.signatures()) {
            if (accepts(signature)) {
                List<Argument> checked = settled(signature);
                checkUnits(signature, checked);
                return signature.body().result(new Inputs(checked), call);
            }
        }
        throw noneFits();
    }

    private boolean accepts(Signature signature) {
        if (!countFits(signature.parameters())) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (!accepts(parameter(signature, i).kind(), arguments.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    private boolean countFits(List<Parameter> parameters) {
        long least = parameters.stream().filter(p -> p.arity() != Arity.OPTIONAL).count();
        boolean open = !parameters.isEmpty() && parameters.getLast().arity() == Arity.REPEATED;
        return arguments.size() >= least && (open || arguments.size() <= parameters.size());
    }

    private static Parameter parameter(Signature signature, int argument) {
        List<Parameter> parameters = signature.parameters();
        return parameters.get(Math.min(argument, parameters.size() - 1));
    }

    /// A number that is not plain is accepted here and refused by [#settled], with better advice.
    private static boolean accepts(Kind kind, Value value) {
        return switch (kind) {
            case NUMBER, PLAIN -> value instanceof Quantity;
            case TRUTH -> value instanceof Truth;
            case TEXT -> value instanceof Text;
            case LIST -> value instanceof ListValue;
            case DICT -> value instanceof DictValue;
            case DATE -> value instanceof DateValue;
            case FUNCTION -> value instanceof Callable;
            case LAW -> value instanceof LawValue;
            case ANY -> true;
        };
    }

    /// The arguments with every plain number known.
    private List<Argument> settled(Signature signature) {
        var settled = new ArrayList<Argument>();
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            Parameter parameter = parameter(signature, i);
            boolean known =
                    parameter.kind() != Kind.PLAIN || ((Quantity) argument.value()).isPlain();
            settled.add(known ? argument : plain(argument, parameter));
        }
        return settled;
    }

    private Argument plain(Argument argument, Parameter parameter) {
        Quantity quantity = (Quantity) argument.value();
        if (quantity.node().isUncertain()) {
            throw new ProblemFound(
                    Problem.error(
                            "plain-needed",
                            argument.span(),
                            "expected a plain number for "
                                    + parameter.name()
                                    + " of "
                                    + builtin.name()
                                    + ", but found an uncertain one",
                            "Take one number from it, for example `mean(…)` or `quantile(…, 0.5)`."));
        }
        double value = call.plain(quantity.node());
        return new Argument(
                new Quantity(new Node.Constant(value), quantity.dimension(), quantity.shownIn()),
                argument.span());
    }

    private void checkUnits(Signature signature, List<Argument> checked) {
        Map<String, Argument> first = new HashMap<>();
        for (int i = 0; i < checked.size(); i++) {
            Argument argument = checked.get(i);
            String unit = parameter(signature, i).unit();
            if (unit.isEmpty()
                    || !(argument.value() instanceof Quantity quantity)
                    || quantity.isPlainZero()) {
                continue;
            }
            if (isVariable(unit)) {
                Argument other = first.putIfAbsent(unit, argument);
                if (other != null) {
                    checkAlike(other, argument);
                }
            } else {
                checkDimension(parameter(signature, i), argument, quantity.dimension());
            }
        }
    }

    /// A unit variable is one capital letter.
    private static boolean isVariable(String unit) {
        return unit.length() == 1 && Character.isUpperCase(unit.charAt(0));
    }

    private void checkAlike(Argument one, Argument other) {
        Dimension left = ((Quantity) one.value()).dimension();
        Dimension right = ((Quantity) other.value()).dimension();
        if (!left.equals(right)) {
            throw new ProblemFound(
                    Problem.error(
                                    "units-differ",
                                    other.span(),
                                    "`"
                                            + builtin.name()
                                            + "` needs numbers of one unit, but has "
                                            + Dimensions.named(left)
                                            + " and "
                                            + Dimensions.named(right),
                                    "Give both in units of the same dimension.")
                            .withMarks(
                                    new Problem.Mark(one.span(), Dimensions.named(left)),
                                    new Problem.Mark(other.span(), Dimensions.named(right))));
        }
    }

    private void checkDimension(Parameter parameter, Argument argument, Dimension actual) {
        boolean plain = parameter.unit().equals("1");
        Dimension needed =
                plain ? Dimension.NONE : call.units().parse(parameter.unit()).dimension();
        if (actual.equals(needed)) {
            return;
        }
        throw new ProblemFound(
                Problem.error(
                                "argument-unit",
                                argument.span(),
                                "expected "
                                        + Dimensions.named(needed)
                                        + " for "
                                        + parameter.name()
                                        + " of "
                                        + builtin.name()
                                        + ", but found "
                                        + Dimensions.named(actual),
                                Dimensions.advice(needed, actual))
                        .withMarks(new Problem.Mark(argument.span(), Dimensions.named(actual))));
    }

    private ProblemFound noneFits() {
        String given =
                arguments.stream().map(a -> a.value().kind()).collect(Collectors.joining(", "));
        Optional<String> nearest = dropped();
        return call.problem(
                "wrong-arguments",
                "cannot call " + builtin.name() + " with (" + given + ")",
                "It is called as "
                        + builtin.signatures().stream()
                                .map(s -> "`" + builtin.name() + s.text() + "`")
                                .distinct()
                                .collect(Collectors.joining(" or "))
                        + "."
                        + nearest.map(advice -> " " + advice).orElse(""));
    }

    /// Advice where a truth value stands for a number or the other way round.
    private Optional<String> dropped() {
        boolean truths = arguments.stream().anyMatch(a -> a.value() instanceof Truth);
        return truths
                        && builtin.signatures().stream()
                                .allMatch(s ->
                                        s.parameters().stream()
                                                .noneMatch(p -> p.kind() == Kind.TRUTH))
                ? Optional.of("A truth value becomes a number with `if … then 1 else 0`.")
                : Optional.empty();
    }
}
