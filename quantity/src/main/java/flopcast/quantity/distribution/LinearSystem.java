package flopcast.quantity.distribution;

/// As many linear equations as unknowns.
final class LinearSystem {

    private LinearSystem() {}

    /// By Gaussian elimination with the largest pivot of each column.
    ///
    /// @param rows coefficients and, last, the right side of each equation; used up
    /// @throws IllegalArgumentException where the equations do not tell the unknowns
    static double[] solved(double[][] rows) {
        int count = rows.length;
        for (int column = 0; column < count; column++) {
            swap(rows, column, pivot(rows, column));
            if (rows[column][column] == 0) {
                throw new IllegalArgumentException("two quantiles have the same probability");
            }
            for (int row = column + 1; row < count; row++) {
                subtract(rows[row], rows[column], column);
            }
        }
        var unknowns = new double[count];
        for (int row = count - 1; row >= 0; row--) {
            double rest = rows[row][count];
            for (int column = row + 1; column < count; column++) {
                rest -= rows[row][column] * unknowns[column];
            }
            unknowns[row] = rest / rows[row][row];
        }
        return unknowns;
    }

    private static int pivot(double[][] rows, int column) {
        int best = column;
        for (int row = column + 1; row < rows.length; row++) {
            best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
        }
        return best;
    }

    private static void swap(double[][] rows, int one, int other) {
        double[] row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
    }

    /// Takes so much of `pivot` from `row` that nothing is left in the column.
    private static void subtract(double[] row, double[] pivot, int column) {
        double factor = row[column] / pivot[column];
        for (int i = column; i < row.length; i++) {
            row[i] -= factor * pivot[i];
        }
    }
}
