package flopcast.training.scaling;

import flopcast.quantity.kernel.BlockFunction;
import java.util.List;

/// One number that a law answers with.
///
/// @param name `tokens`
/// @param function of the inputs and, where it takes more than those, of all coefficients of the
///   law after them
/// @param inputs names of arguments of the question, or of answers before this one
/// @param isWatched whether the answer is compared with the domain of fit, as arguments are
public record Answer(
        String name,
        Measure measure,
        BlockFunction function,
        List<String> inputs,
        boolean isWatched) {

    public Answer {
        inputs = List.copyOf(inputs);
    }

    public static Answer of(
            String name, Measure measure, BlockFunction function, String... inputs) {
        return new Answer(name, measure, function, List.of(inputs), false);
    }

    /// The same, compared with the domain of fit.
    public Answer watched() {
        return new Answer(name, measure, function, inputs, true);
    }

    public boolean takesCoefficients() {
        return function.arity() > inputs.size();
    }

    /// The range of a [FitDomain] in which it ought to stay.
    public String what() {
        return measure.what().isEmpty() ? name : measure.what();
    }
}
