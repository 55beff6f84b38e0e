package flopcast.training.scaling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something that a law can be asked. A question of the same name means the same for every law.
///
/// @param name `computeOptimal`
/// @param sentence what comes back, with the definition where there is more than one
/// @param arguments those without a preset first
/// @param answers one, or several that belong together, each a function of what stands before it
public record Question(
        String name, String sentence, List<Argument> arguments, List<Answer> answers) {

    public Question {
        arguments = List.copyOf(arguments);
        answers = List.copyOf(answers);
    }

    /// A question that still lacks its answers.
    public static Question of(String name, String sentence, Argument... arguments) {
        return new Question(name, sentence, List.of(arguments), List.of());
    }

    public Question gives(Answer... given) {
        return new Question(name, sentence, arguments, List.of(given));
    }

    /// Arguments that stand in their place.
    public List<Argument> required() {
        return arguments.stream().filter(argument -> argument.preset().isEmpty()).toList();
    }

    /// Arguments that may be left out, and are given by name.
    public List<Argument> options() {
        return arguments.stream().filter(argument -> argument.preset().isPresent()).toList();
    }

    /// All answers by name, in base units; `NaN` for one that does not exist.
    ///
    /// @param values of the arguments in their order [base units]; those at the end that are left
    ///   out have their presets
    Map<String, Double> answers(double[] values, double[] coefficients) {
        Map<String, Double> known = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            double value = i < values.length ? values[i] : argument.preset().orElseThrow();
            known.put(argument.name(), value);
        }
        Map<String, Double> found = new LinkedHashMap<>();
        for (Answer answer : answers) {
            var row = new double[answer.function().arity()];
            int filled = 0;
            for (String input : answer.inputs()) {
                row[filled++] = known.getOrDefault(input, Double.NaN);
            }
            System.arraycopy(coefficients, 0, row, filled, row.length - filled);
            double value = answer.function().value(row);
            known.put(answer.name(), value);
            found.put(answer.name(), value);
        }
        return found;
    }
}
