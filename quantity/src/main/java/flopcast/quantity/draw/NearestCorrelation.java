package flopcast.quantity.draw;

/// The correlation matrix that is nearest to a symmetric matrix: of all with 1 on the diagonal and
/// no eigenvalue below 0 the one with the least sum of squared differences.
///
/// Steps to the nearest matrix without negative eigenvalues and to the nearest with ones on the
/// diagonal take turns; Dykstra's correction makes them end at the nearest matrix of both kinds,
/// and not just at some.
///
/// Source: Higham 2002, "Computing the nearest correlation matrix: a problem from finance",
/// doi:10.1093/imanum/22.3.329, algorithm 3.3 with equal weights.
final class NearestCorrelation {

    /// What a round of both steps may still change. Rounds shrink the distance by a factor, so what
    /// is left to go is a multiple of this; tested to 1e-8.
    private static final double TOLERANCE = 1e-11;

    private static final int MOST_ROUNDS = 1_000;

    private NearestCorrelation() {}

    /// @param symmetric left as it is
    static double[][] to(double[][] symmetric) {
        int size = symmetric.length;
        double[][] nearest = SymmetricEigen.copy(symmetric);
        var correction = new double[size][size];
        double change = Double.POSITIVE_INFINITY;
        for (int round = 0; change > TOLERANCE && round < MOST_ROUNDS; round++) {
            double[][] corrected = SymmetricEigen.copy(nearest);
            add(corrected, correction, -1);
            double[][] positive = SymmetricEigen.of(corrected).positivePart();
            correction = SymmetricEigen.copy(positive);
            add(correction, corrected, -1);
            change = follow(nearest, positive);
        }
        return rescaled(SymmetricEigen.of(nearest).positivePart());
    }

    private static void add(double[][] sum, double[][] other, double factor) {
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[i][j] += factor * other[i][j];
            }
        }
    }

    /// Copies `positive`, but for the diagonal; the largest change that this makes.
    private static double follow(double[][] nearest, double[][] positive) {
        double change = 0;
        for (int i = 0; i < nearest.length; i++) {
            for (int j = 0; j < nearest.length; j++) {
                double next = i == j ? 1 : positive[i][j];
                change = Math.max(change, Math.abs(next - nearest[i][j]));
                nearest[i][j] = next;
            }
        }
        return change;
    }

    /// Takes away what rounding has left on the diagonal, without a new negative eigenvalue.
    private static double[][] rescaled(double[][] positive) {
        int size = positive.length;
        var rescaled = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double scale = Math.sqrt(positive[i][i]) * Math.sqrt(positive[j][j]);
                rescaled[i][j] = i == j ? 1 : Math.clamp(positive[i][j] / scale, -1, 1);
            }
        }
        return rescaled;
    }
}
