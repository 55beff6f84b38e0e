package flopcast.training.scaling;

/// The covariance of the replication's fit.
///
/// Source: 4000 bootstrap fits to the points of Besiroglu et al. 2024, arXiv:2404.10102, made by
/// `src/test/reference/besiroglu_covariance.py`. Standard errors, ours and printed: E 0.014 of its
/// logarithm, ln A 0.258, α 0.0154, ln B 0.421, β 0.0206.
final class ReplicationFit {

    private ReplicationFit() {}

    /// Of `(ln E, ln A, α, ln B, β)` [5 × 5], lower half.
    static double[][] covariance() {
        return new double[][] {
            {1.98814163e-4},
            {2.13531610e-3, 6.66309713e-2},
            {1.26120859e-4, 3.97184373e-3, 2.37082234e-4},
            {3.59985930e-3, -2.77646129e-2, -1.72364963e-3, 1.77221248e-1},
            {1.75369972e-4, -1.39060264e-3, -8.63851117e-5, 8.66686575e-3, 4.24119804e-4}
        };
    }
}
