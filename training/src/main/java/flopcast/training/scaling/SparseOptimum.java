package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;
import static flopcast.training.scaling.ParametricFormula.raised;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.Root;

/// The best mixtures of [Sparsity] for a budget `C = 6·s·N·D`, with `s = 1 − S` the active share.
///
/// In `ln N` and `ln s` every term of the loss is an exponential of a linear function, so the loss
/// is convex: along each of them it has one minimum, and a limit that forbids it is itself the
/// best.
///
/// ```text
/// ∂L/∂ln N = −α·a/N^α − γ·d/(s^δ·N^γ) + β·b/D^β
/// ∂L/∂ln s = −λ·c/s^λ − δ·d/(s^δ·N^γ) + β·b/D^β
/// ```
final class SparseOptimum {

    /// Logarithms of model sizes beyond any model.
    private static final double LEAST = 0;

    private static final double MOST = 150;

    /// Of an active share that no mixture has.
    private static final double LEAST_LN_SHARE = -30;

    private SparseOptimum() {}

    /// All parameters, of (C, S).
    static double parameters(double[] x) {
        return new Terms(x, 2).parameters(x[0], 1 - x[1]);
    }

    /// All parameters within a limit, of (C, S, most parameters).
    static double limited(double[] x) {
        return Math.min(x[2], new Terms(x, 3).parameters(x[0], 1 - x[1]));
    }

    /// Of (C, most sparsity, most parameters). First as if the limit on parameters were reached; if
    /// the loss then rises with the last of them, it is not.
    static double sparsity(double[] x) {
        var terms = new Terms(x, 3);
        double c = x[0];
        double lnLeast = Real.log(1 - x[1]);
        double most = x[2];
        if (most < Double.POSITIVE_INFINITY) {
            double share = share(lnLeast, tried -> terms.slopeInShare(c, tried, most));
            if (terms.slopeInTokens(c, most, share) <= terms.slopeInSize(most, share)) {
                return 1 - share;
            }
        }
        return 1
                - share(lnLeast, tried -> terms.slopeInShare(c, tried, terms.parameters(c, tried)));
    }

    /// Of (C, N).
    static double sparsityOf(double[] x) {
        var terms = new Terms(x, 2);
        return 1 - share(LEAST_LN_SHARE, share -> terms.slopeInShare(x[0], share, x[1]));
    }

    /// Of a loss and a sparsity: where a per cent more of either resource buys the same loss.
    ///
    /// @param at where the coefficients begin in `x`
    static double compute(double loss, double sparsity, double[] x, int at) {
        var terms = new Terms(x, at);
        double share = 1 - sparsity;
        double reducible = loss - terms.floor(share);
        double n =
                Real.exp(
                        Root.between(
                                LEAST,
                                MOST,
                                ln -> {
                                    double size = Real.exp(ln);
                                    double rest = reducible - terms.ofParameters(size, share);
                                    return terms.slopeInSize(size, share) - terms.beta() * rest;
                                }));
        double rest = reducible - terms.ofParameters(n, share);
        return rest > 0
                ? FLOP_PER_PARAMETER_TOKEN * share * n * raised(terms.b() / rest, 1 / terms.beta())
                : Double.NaN;
    }

    /// The active share in `[e^lnLeast, 1]` at which a rising slope is zero, or the end nearest to
    /// it.
    private static double share(double lnLeast, Slope slope) {
        if (slope.at(1) <= 0) {
            return 1;
        }
        double least = Real.exp(lnLeast);
        return slope.at(least) >= 0
                ? least
                : Real.exp(Root.between(lnLeast, 0, ln -> slope.at(Real.exp(ln))));
    }

    /// Of the loss in the logarithm of the active share.
    @FunctionalInterface
    private interface Slope {
        double at(double share);
    }

    /// The terms of the law, from the coefficients that begin at a place of `x`.
    private static final class Terms {

        private final double[] x;
        private final int at;

        Terms(double[] x, int at) {
            this.x = x;
            this.at = at;
        }

        double b() {
            return x[at + 2];
        }

        double beta() {
            return x[at + 3];
        }

        /// What no size and no data remove.
        double floor(double share) {
            return x[at + 4] * raised(share, -x[at + 5]) + x[at + 9];
        }

        private double ofSizeAlone(double n) {
            return x[at] * raised(n, -x[at + 1]);
        }

        private double ofBoth(double n, double share) {
            return x[at + 6] * raised(share, -x[at + 7]) * raised(n, -x[at + 8]);
        }

        double ofParameters(double n, double share) {
            return ofSizeAlone(n) + ofBoth(n, share);
        }

        /// How fast both terms fall with a per cent more parameters.
        double slopeInSize(double n, double share) {
            return x[at + 1] * ofSizeAlone(n) + x[at + 8] * ofBoth(n, share);
        }

        double slopeInTokens(double c, double n, double share) {
            return beta() * b() * raised(ParametricFormula.tokens(c, share * n), -beta());
        }

        double slopeInShare(double c, double share, double n) {
            return -x[at + 5] * x[at + 4] * raised(share, -x[at + 5])
                    - x[at + 7] * ofBoth(n, share)
                    + slopeInTokens(c, n, share);
        }

        double parameters(double c, double share) {
            return Real.exp(
                    Root.between(
                            LEAST,
                            MOST,
                            ln -> {
                                double n = Real.exp(ln);
                                return slopeInTokens(c, n, share) - slopeInSize(n, share);
                            }));
        }
    }
}
