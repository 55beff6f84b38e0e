package flopcast.training.scaling;

import static flopcast.training.scaling.Measure.COMPUTE;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.SOME_COMPUTE;
import static flopcast.training.scaling.Measure.TIME;

import flopcast.quantity.kernel.Real;
import java.util.List;

/// Algorithmic progress: the training compute for a given loss halves again and again.
///
/// ```text
/// gain = 2^(time / T)
/// ```
///
/// Coefficient `T` [s].
///
/// Source: Ho et al. 2024, arXiv:2403.05812.
final class Progress {

    private static final double LN_2 = 0.6931471805599453;

    private Progress() {}

    /// @param halving time [s]
    static ScalingLaw halvingEvery(double halving) {
        return new FittedLaw(
                "gain = 2^(time / T)",
                List.of(new Coefficient("T", halving, "s")),
                List.of(
                        Question.of(
                                        "gain",
                                        "How many times less training compute reaches the same loss"
                                                + " after some time of algorithmic progress.",
                                        TIME.named("time"))
                                .gives(
                                        Answer.of(
                                                "gain",
                                                NUMBER,
                                                new Formula(
                                                        "gain of algorithms",
                                                        1,
                                                        2,
                                                        x -> Real.exp(LN_2 * x[0] / x[1])),
                                                "time")),
                        Question.of(
                                        "effectiveCompute",
                                        "The training compute that today's algorithms would have needed"
                                                + " for what c gives after some time of progress.",
                                        COMPUTE.named("c"),
                                        TIME.named("time"))
                                .gives(
                                        Answer.of(
                                                "compute",
                                                SOME_COMPUTE,
                                                new Formula(
                                                        "effective compute",
                                                        2,
                                                        3,
                                                        x -> x[0] * Real.exp(LN_2 * x[1] / x[2])),
                                                "c",
                                                "time")),
                        Question.of(
                                        "halvingTime",
                                        "The time in which the training compute for a loss halves.")
                                .gives(
                                        Answer.of(
                                                "time",
                                                TIME,
                                                new Formula("halving time", 0, 1, x -> x[0])))));
    }
}
