package flopcast.training.scaling;

import java.util.OptionalDouble;

/// One number that a question to a law takes.
///
/// @param name `n`; as a user writes it where it has a preset
/// @param preset its value where a user leaves it out, in base units; such arguments are given by
///   name, after all others
public record Argument(String name, Measure measure, OptionalDouble preset) {

    /// The same with a value for those who leave it out.
    public Argument preset(double value) {
        return new Argument(name, measure, OptionalDouble.of(value));
    }

    /// The range of a [FitDomain] in which it ought to stay: `parameters`, `experts`.
    public String what() {
        return measure.what().isEmpty() ? name : measure.what();
    }
}
