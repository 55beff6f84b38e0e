package flopcast.scenario.value;

import java.util.List;

/// A built-in function: what it does, how it is called, and how to be sure. The reference page, the
/// help text and the tests are made from these records.
///
/// @param name `List.map`
/// @param sentence what it gives, in one sentence
/// @param source where its formula stands, or how it differs from Squiggle's; may be empty
/// @param signatures tried in order
/// @param examples each run by the tests; the result comes from outside, never from ourselves
public record Builtin(
        String name,
        String sentence,
        String source,
        List<Signature> signatures,
        List<Example> examples)
        implements Callable {

    public Builtin {
        signatures = List.copyOf(signatures);
        examples = List.copyOf(examples);
    }

    /// @param code an expression or statements, run as `flopcast eval` runs them
    /// @param result what `eval` prints
    /// @param origin where the value comes from: `closed form`, `Squiggle's documentation`, a paper
    public record Example(String code, String result, String origin) {}

    /// `normal(mean, stdev)`.
    @Override
    public String toString() {
        return signatures.isEmpty() ? name : name + signatures.getFirst().shortText();
    }

    @Override
    public int arity() {
        long counts = signatures.stream().map(s -> s.parameters().size()).distinct().count();
        boolean fixed =
                signatures.stream()
                        .flatMap(s -> s.parameters().stream())
                        .allMatch(p -> p.arity() == Signature.Arity.ONE);
        return counts == 1 && fixed ? signatures.getFirst().parameters().size() : -1;
    }

    @Override
    public Value call(List<Argument> arguments, Call call) {
        return Overloads.call(this, arguments, call);
    }
}
