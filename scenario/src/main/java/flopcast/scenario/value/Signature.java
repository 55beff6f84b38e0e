package flopcast.scenario.value;

import java.util.List;
import java.util.stream.Collectors;

/// One way to call a built-in.
///
/// @param result what comes back, in words of a reader: `number [FLOP]`, `list`
/// @param body what it does; argument kinds and units have been checked when it runs
public record Signature(List<Parameter> parameters, String result, Body body) {

    public Signature {
        parameters = List.copyOf(parameters);
    }

    /// `(mean, stdev)`.
    String shortText() {
        return parameters.stream()
                .map(parameter -> parameter.name() + parameter.mark())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /// `(mean: number [U], stdev: number [U]) → number [U]`.
    public String text() {
        return parameters.stream().map(Parameter::text).collect(Collectors.joining(", ", "(", ")"))
                + " → "
                + result;
    }

    /// @param name as the reference page shows it
    /// @param unit `""` any dimension; `1` a plain number; a capital letter `U`, `V` the same
    ///   dimension wherever the letter stands; otherwise a unit whose dimension is required:
    ///   `FLOP/s`
    public record Parameter(String name, Kind kind, String unit, Arity arity) {

        public static Parameter of(String name, Kind kind) {
            return new Parameter(name, kind, "", Arity.ONE);
        }

        public static Parameter of(String name, Kind kind, String unit) {
            return new Parameter(name, kind, unit, Arity.ONE);
        }

        String mark() {
            return arity == Arity.OPTIONAL ? "?" : arity == Arity.REPEATED ? "…" : "";
        }

        String text() {
            String shown = unit.isEmpty() || unit.equals("1") ? "" : " [" + unit + "]";
            return name + mark() + ": " + kind.words() + shown;
        }

        public Parameter optional() {
            return new Parameter(name, kind, unit, Arity.OPTIONAL);
        }

        public Parameter repeated() {
            return new Parameter(name, kind, unit, Arity.REPEATED);
        }
    }

    /// How often an argument may stand. Optional ones stand last; a repeated one is the last.
    public enum Arity {
        ONE,
        OPTIONAL,
        REPEATED
    }

    /// What a built-in does with checked arguments.
    @FunctionalInterface
    public interface Body {
        Value result(Inputs inputs, Call call);
    }
}
