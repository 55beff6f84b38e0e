package flopcast.training.scaling;

import java.util.OptionalDouble;

/// What a number is that a law is asked with, or answers with.
public enum Measure {
    /// Model size, compared with the sizes that the law was fitted to.
    PARAMETERS("parameter", "parameters", "N"),
    /// Training tokens, compared likewise.
    TOKENS("token", "tokens", "D"),
    /// Training compute, compared likewise.
    COMPUTE("FLOP", "training compute", "C"),
    /// Cross-entropy.
    LOSS("nat/token", "", ""),
    /// Cross-entropy as a mean over the bytes of text.
    LOSS_PER_BYTE("nat/B", "", ""),
    /// A plain number, compared with the range that the law has under the argument's own name.
    NUMBER("1", "", ""),
    /// A model size that no run of the fit had: a limit, an equivalent.
    SOME_PARAMETERS("parameter", "", ""),
    /// Tokens that were not trained on one by one: a limit, a batch, those of inference.
    SOME_TOKENS("token", "", ""),
    /// Operations beside those of the training run.
    SOME_COMPUTE("FLOP", "", ""),
    /// Size of a model as its operations a token.
    COMPUTE_PER_TOKEN("FLOP/token", "", ""),
    /// A length of time.
    TIME("s", "", "");

    private final String unit;
    private final String what;
    private final String symbol;

    Measure(String unit, String what, String symbol) {
        this.unit = unit;
        this.what = what;
        this.symbol = symbol;
    }

    /// The base unit; `1` for a plain number.
    public String unit() {
        return unit;
    }

    /// The range of a [FitDomain] that watches it; empty where the argument's own name tells.
    public String what() {
        return what;
    }

    /// `N`, `D` or `C`; else empty.
    public String symbol() {
        return symbol;
    }

    /// An argument that must be given.
    public Argument named(String name) {
        return new Argument(name, this, OptionalDouble.empty());
    }
}
