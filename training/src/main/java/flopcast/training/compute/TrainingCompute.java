package flopcast.training.compute;

import flopcast.quantity.Require;

/// Training compute: the floating-point operations of one training run [FLOP].
///
/// It is counted in two ways: from the model, and from the machine that it was trained on. Where
/// both are known they seldom agree to better than some percent: attention, embeddings and
/// recomputation are counted differently.
public final class TrainingCompute {

    /// Training compute per parameter and token [FLOP]: 2 in the forward pass, 4 in the backward.
    ///
    /// Source: Kaplan et al. 2020, "Scaling Laws for Neural Language Models", arXiv:2001.08361,
    /// section 2.1.
    public static final double FLOP_PER_PARAMETER_TOKEN = 6;

    private TrainingCompute() {}

    /// The training compute [FLOP] of a dense transformer.
    ///
    /// ```text
    /// C = 6·N·D
    /// ```
    ///
    /// For a mixture of experts `N` are the active parameters, and routing is left out. Attention
    /// over long contexts is left out too: Table A4 of Hoffmann et al. 2022 (arXiv:2203.15556)
    /// finds the full count 1 % below to 10 % above.
    ///
    /// @param parameters `N`, used per token
    /// @param tokens `D`, repeats counted
    public static double dense(double parameters, double tokens) {
        Require.positive("parameters", parameters, "parameters");
        Require.positive("tokens", tokens, "tokens");
        return FLOP_PER_PARAMETER_TOKEN * parameters * tokens;
    }

    /// The training compute [FLOP] of a machine in use.
    ///
    /// ```text
    /// C = peak · MFU · duration
    /// ```
    ///
    /// @param peakThroughput of the whole machine [FLOP/s], dense, at the precision of training
    /// @param mfu model FLOP utilisation, in (0, 1]; a hardware FLOP utilisation would count
    ///   recomputation as training compute
    /// @param duration of the run, in seconds
    public static double ofPeak(double peakThroughput, double mfu, double duration) {
        Require.positive("peak throughput", peakThroughput, "FLOP/s");
        Require.positive("MFU", mfu, "");
        Require.probability("MFU", mfu);
        Require.positive("duration", duration, "s");
        return peakThroughput * mfu * duration;
    }

    /// The training compute [FLOP] of `accelerators` chips in use: as [#ofPeak], with `peak =
    /// accelerators · peak per chip`.
    ///
    /// @param accelerators number of chips
    /// @param peakPerChip dense peak of one [FLOP/(s·chip)]
    public static double ofHardware(
            double accelerators, double peakPerChip, double mfu, double duration) {
        Require.positive("accelerators", accelerators, "chip");
        Require.positive("peak per chip", peakPerChip, "FLOP/(s*chip)");
        return ofPeak(accelerators * peakPerChip, mfu, duration);
    }
}
