package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;

/// The best mixture of experts of [JointExperts] under limits: how many experts, and how large.
///
/// Without a limit more experts are better. A limit on all parameters, or on the share of them that
/// is active, bounds the active ones of each number of experts from above, a limit on tokens from
/// below. Along a budget the loss has one minimum, so a bound that forbids it is itself the best.
///
/// The inputs are (C, most experts, most total parameters, least active share, most tokens), and
/// for a known number of experts that number in the place of the most.
final class JointOptimum {

    private static final int INPUTS = 5;

    private JointOptimum() {}

    /// The number of experts with the lowest loss; of equal ones the fewest.
    static double experts(double[] x) {
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        double[] tried = x.clone();
        for (int experts = 1; experts <= x[1]; experts++) {
            tried[1] = experts;
            double n = parameters(tried);
            JointExperts.Terms terms = JointExperts.Terms.of(experts, x, INPUTS);
            double loss = terms.loss(n, tokens(new double[] {x[0], x[4], n}));
            if (loss < least) {
                least = loss;
                best = experts;
            }
        }
        return best;
    }

    /// Active parameters of a number of experts.
    static double parameters(double[] x) {
        double experts = x[1];
        JointExperts.Terms terms = JointExperts.Terms.of(experts, x, INPUTS);
        double free =
                ParametricFormula.optimalParameters(
                        x[0], terms.a(), terms.alpha(), terms.b(), terms.beta());
        double least = x[0] / FLOP_PER_PARAMETER_TOKEN / x[4];
        double most =
                Math.min(ExpertShape.active(x[2], experts), ExpertShape.mostActive(x[3], experts));
        return Math.min(most, Math.max(free, least));
    }

    /// Of (C, most tokens, active parameters).
    static double tokens(double[] x) {
        return Math.min(x[1], ParametricFormula.tokens(x[0], x[2]));
    }
}
