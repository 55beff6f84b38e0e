package flopcast.training.scaling;

import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.SOME_TOKENS;

import java.util.List;

/// Time against compute: `(S/S_min − 1) · (E/E_min − 1) = 1`, with `E = S·B` examples in `S` steps.
///
/// Source: McCandlish et al. 2018, arXiv:1812.06162, section 2.
final class Batches {

    private Batches() {}

    static ScalingLaw trade() {
        return new FittedLaw(
                "(S/S_min - 1) · (E/E_min - 1) = 1, B_crit = E_min / S_min",
                List.of(),
                List.of(
                        ratio(
                                "steps",
                                "Steps of a batch, in units of the least that any batch needs.",
                                x -> 1 + x[1] / x[0]),
                        ratio(
                                "examples",
                                "Examples seen, and so compute, of a batch, in units of the least"
                                        + " that any batch needs.",
                                x -> 1 + x[0] / x[1])));
    }

    private static Question ratio(String name, String sentence, Formula.Body body) {
        return Question.of(
                        name,
                        sentence,
                        SOME_TOKENS.named("batch"),
                        SOME_TOKENS.named("criticalBatch"))
                .gives(
                        Answer.of(
                                name,
                                NUMBER,
                                new Formula(name + " of a batch", 2, 2, body),
                                "batch",
                                "criticalBatch"));
    }
}
