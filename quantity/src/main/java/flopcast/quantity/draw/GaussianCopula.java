package flopcast.quantity.draw;

/// How uniforms are tied together so that they, and whatever rises with them, have given rank
/// correlations.
///
/// With independent standard normals `z`, one for each quantity,
///
/// ```text
/// z'ᵢ = Σ wᵢⱼ·zⱼ,  j ≤ i          Σ wᵢⱼ² = 1          w·wᵀ = r
/// ```
///
/// are standard normals with the correlations `r`, and `Φ(z'ᵢ)` are uniforms with the rank
/// correlations `6/π · asin(r / 2)`. `w` is the Cholesky factor, so the first uniform stays as it
/// is. Rank correlations that no normals can have together are replaced by the nearest that they
/// can.
///
/// Source: Cario & Nelson 1997, "Modeling and generating random vectors with arbitrary marginal
/// distributions and correlation matrix", Northwestern University.
public final class GaussianCopula {

    /// What rounding may leave of an eigenvalue of 0.
    private static final double EIGENVALUE_ROUNDING = 1e-10;

    /// A variance below this is one of 0, rounded.
    private static final double VARIANCE_ROUNDING = 1e-13;

    private final double[][] ranks;
    private final double[][] weights;

    private GaussianCopula(double[][] ranks, double[][] weights) {
        this.ranks = ranks;
        this.weights = weights;
    }

    /// @param wanted symmetric rank correlations in [-1, 1], with 1 on the diagonal
    public static GaussianCopula ofRankCorrelations(double[][] wanted) {
        int size = wanted.length;
        var pearson = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                pearson[i][j] = RankCorrelation.toPearson(wanted[i][j]);
            }
        }
        if (SymmetricEigen.of(pearson).least() >= -EIGENVALUE_ROUNDING) {
            return new GaussianCopula(SymmetricEigen.copy(wanted), factor(pearson));
        }
        double[][] nearest = NearestCorrelation.to(pearson);
        var ranks = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                ranks[i][j] = RankCorrelation.ofPearson(nearest[i][j]);
            }
        }
        return new GaussianCopula(ranks, factor(nearest));
    }

    /// The rank correlation of two of the uniforms: the one that was wanted, or the nearest
    /// possible.
    public double rankCorrelation(int one, int other) {
        return ranks[one][other];
    }

    /// How much of the `source`-th normal is in the `index`-th; 0 for a later source.
    public double weight(int index, int source) {
        return weights[index][source];
    }

    /// The lower triangular factor, with rows of length 1. A quantity that the ones before it
    /// determine has nothing of its own.
    private static double[][] factor(double[][] correlation) {
        int size = correlation.length;
        var factor = new double[size][size];
        for (int column = 0; column < size; column++) {
            double left = 1 - product(factor[column], factor[column], column);
            if (left > VARIANCE_ROUNDING) {
                factor[column][column] = Math.sqrt(left);
                for (int row = column + 1; row < size; row++) {
                    double own =
                            correlation[row][column] - product(factor[row], factor[column], column);
                    factor[row][column] = own / factor[column][column];
                }
            }
            normalise(factor[column]);
        }
        return factor;
    }

    private static double product(double[] one, double[] other, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum = Math.fma(one[i], other[i], sum);
        }
        return sum;
    }

    private static void normalise(double[] row) {
        double length = Math.sqrt(product(row, row, row.length));
        for (int i = 0; i < row.length; i++) {
            row[i] /= length;
        }
    }
}
