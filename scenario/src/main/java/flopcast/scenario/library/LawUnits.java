package flopcast.scenario.library;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.training.scaling.Answer;
import flopcast.training.scaling.Argument;
import flopcast.training.scaling.Measure;
import flopcast.training.scaling.Question;
import java.util.stream.Collectors;

/// The units in which laws are asked and answer.
final class LawUnits {

    static final Dimension COMPUTE = Dimension.base("FLOP");
    static final Dimension PARAMETERS = Dimension.base("parameter");
    static final Dimension TOKENS = Dimension.base("token");

    static final Parameter N = Parameter.of("n", Kind.NUMBER, "parameter");
    static final Parameter D = Parameter.of("d", Kind.NUMBER, "token");
    static final Parameter C = Parameter.of("c", Kind.NUMBER, "FLOP");

    private LawUnits() {}

    static Dimension dimension(Measure measure) {
        return switch (measure) {
            case PARAMETERS, SOME_PARAMETERS -> PARAMETERS;
            case TOKENS, SOME_TOKENS -> TOKENS;
            case COMPUTE, SOME_COMPUTE -> COMPUTE;
            case LOSS -> Dimension.base("nat").dividedBy(TOKENS);
            case LOSS_PER_BYTE -> Dimension.base("nat").dividedBy(Dimension.base("B"));
            case COMPUTE_PER_TOKEN -> COMPUTE.dividedBy(TOKENS);
            case TIME -> Dimension.base("s");
            case NUMBER -> Dimension.NONE;
        };
    }

    static Parameter parameter(Argument argument) {
        return Parameter.of(argument.name(), Kind.NUMBER, argument.measure().unit());
    }

    /// `number [FLOP]`, or `dict` where a question has several answers.
    static String result(Question question) {
        return question.answers().size() == 1
                ? shown(question.answers().getFirst().measure())
                : question.answers().stream()
                        .map(Answer::name)
                        .collect(Collectors.joining(", ", "dict {", "}"));
    }

    /// `number [FLOP]`.
    static String shown(Measure measure) {
        String unit = measure.unit();
        return unit.equals("1") ? "number" : "number [" + unit + "]";
    }
}
