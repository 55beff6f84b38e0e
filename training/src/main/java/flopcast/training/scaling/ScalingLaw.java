package flopcast.training.scaling;

import java.util.List;
import java.util.Optional;

/// How loss, model size, data and training compute of good training runs hang together: an
/// equation, and the questions that it answers.
public interface ScalingLaw {

    /// The law in one line.
    String equation();

    /// The fitted numbers in the order of the equation; none for a table.
    List<Coefficient> coefficients();

    /// What the law can be asked.
    List<Question> questions();

    /// The training compute [FLOP] that a table covers; empty where the law is no table.
    default Optional<Range> tabulated() {
        return Optional.empty();
    }

    default Optional<Question> question(String name) {
        return questions().stream().filter(question -> question.name().equals(name)).findFirst();
    }

    /// One answer to a question of plain numbers, in base units; `NaN` where it does not exist.
    ///
    /// @param answer `tokens`; that of a question with one answer has a name too
    /// @param arguments of the question in their order, in base units; those with a preset may be
    ///   left out from the end
    /// @throws IllegalArgumentException where the law does not answer such a question
    default double ask(String question, String answer, double... arguments) {
        Question asked =
                question(question)
                        .orElseThrow(
                                () -> new IllegalArgumentException("the law has no " + question));
        if (arguments.length < asked.required().size()
                || arguments.length > asked.arguments().size()) {
            throw new IllegalArgumentException(
                    question + " does not take " + arguments.length + " arguments");
        }
        double[] fitted = coefficients().stream().mapToDouble(Coefficient::value).toArray();
        Double value = asked.answers(arguments, fitted).get(answer);
        if (value == null) {
            throw new IllegalArgumentException(question + " does not answer " + answer);
        }
        return value;
    }
}
