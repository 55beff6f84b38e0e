package flopcast.quantity.draw;

/// Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations: each makes one pair
/// of entries off the diagonal 0, until all are.
///
/// Source: Golub & Van Loan 2013, "Matrix Computations", 4th ed., section 8.5.
final class SymmetricEigen {

    private static final int MOST_SWEEPS = 50;

    /// An entry this much smaller than those on the diagonal is 0 to the last digit.
    private static final double NEGLIGIBLE = 0x1p-60;

    private final double[] values;

    /// [value × component], orthonormal.
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /// @param symmetric left as it is
    static SymmetricEigen of(double[][] symmetric) {
        int size = symmetric.length;
        double[][] rest = copy(symmetric);
        var vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            vectors[i][i] = 1;
        }
        boolean turned = true;
        for (int sweep = 0; turned && sweep < MOST_SWEEPS; sweep++) {
            turned = sweep(rest, vectors);
        }
        var values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = rest[i][i];
        }
        return new SymmetricEigen(values, vectors);
    }

    double least() {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    /// The nearest matrix without negative eigenvalues: the same one with 0 in their place.
    double[][] positivePart() {
        int size = values.length;
        var sum = new double[size][size];
        for (int k = 0; k < size; k++) {
            if (values[k] > 0) {
                addSquare(sum, values[k], vectors[k]);
            }
        }
        return sum;
    }

    private static void addSquare(double[][] sum, double value, double[] vector) {
        for (int i = 0; i < sum.length; i++) {
            double scaled = value * vector[i];
            for (int j = 0; j < sum.length; j++) {
                sum[i][j] = Math.fma(scaled, vector[j], sum[i][j]);
            }
        }
    }

    static double[][] copy(double[][] matrix) {
        var copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    /// Turns every pair of axes once; says whether there was any need to.
    private static boolean sweep(double[][] rest, double[][] vectors) {
        boolean turned = false;
        for (int p = 0; p < rest.length; p++) {
            for (int q = p + 1; q < rest.length; q++) {
                double size = Math.abs(rest[p][p]) + Math.abs(rest[q][q]);
                if (Math.abs(rest[p][q]) > NEGLIGIBLE * size) {
                    turn(rest, vectors, p, q);
                    turned = true;
                }
            }
        }
        return turned;
    }

    /// The smaller of the two angles that make `rest[p][q]` 0.
    private static void turn(double[][] rest, double[][] vectors, int p, int q) {
        double off = rest[p][q];
        double twice = (rest[q][q] - rest[p][p]) / (2 * off);
        double tangent = Math.copySign(1, twice) / (Math.abs(twice) + Math.sqrt(1 + twice * twice));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        for (double[] row : rest) {
            double atP = row[p];
            row[p] = cosine * atP - sine * row[q];
            row[q] = sine * atP + cosine * row[q];
        }
        combine(rest[p], rest[q], cosine, sine);
        combine(vectors[p], vectors[q], cosine, sine);
        rest[p][q] = 0;
        rest[q][p] = 0;
    }

    private static void combine(double[] one, double[] other, double cosine, double sine) {
        for (int i = 0; i < one.length; i++) {
            double before = one[i];
            one[i] = cosine * before - sine * other[i];
            other[i] = sine * before + cosine * other[i];
        }
    }
}
