package flopcast.training.scaling;

import java.util.List;

/// A law that is nothing but its equation, its coefficients and formulas of them.
record FittedLaw(String equation, List<Coefficient> coefficients, List<Question> questions)
        implements ScalingLaw {

    FittedLaw {
        coefficients = List.copyOf(coefficients);
        questions = List.copyOf(questions);
    }
}
