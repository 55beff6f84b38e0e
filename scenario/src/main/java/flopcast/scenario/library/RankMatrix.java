package flopcast.scenario.library;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import java.util.Arrays;
import java.util.List;

/// Rank correlations as a scenario gives them: one number for all pairs, or a list of rows.
final class RankMatrix {

    private final List<String> labels;
    private final Span span;
    private final Call call;

    private RankMatrix(List<String> labels, Span span, Call call) {
        this.labels = labels;
        this.span = span;
        this.call = call;
    }

    /// The argument at `index`, as a symmetric matrix with 1 on the diagonal.
    ///
    /// @param labels what the quantities are called in problems
    static double[][] of(Inputs in, int index, List<String> labels, Call call) {
        var matrix = new RankMatrix(labels, in.span(index), call);
        return in.value(index) instanceof Quantity
                ? matrix.filled(in.plain(index))
                : matrix.checked(in.list(index));
    }

    private double[][] filled(double rank) {
        var matrix = new double[labels.size()][labels.size()];
        for (int i = 0; i < matrix.length; i++) {
            Arrays.fill(matrix[i], inside(rank));
            matrix[i][i] = 1;
        }
        return matrix;
    }

    private double[][] checked(List<Value> rows) {
        if (rows.size() != labels.size()) {
            throw wrongSize("the number of rows is " + rows.size());
        }
        var matrix = new double[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = row(i, rows.get(i));
        }
        for (int i = 0; i < matrix.length; i++) {
            checkAgainstTranspose(matrix, i);
        }
        return matrix;
    }

    private double[] row(int index, Value value) {
        if (value instanceof Unknown) {
            throw new NoResult();
        }
        if (!(value instanceof ListValue list)) {
            throw wrongSize("row " + index + " is " + value.words());
        }
        if (list.items().size() != labels.size()) {
            throw wrongSize("row " + index + " has " + list.items().size());
        }
        Numbers numbers = Numbers.of(list.items(), span, call);
        if (!numbers.dimension().isNone()) {
            throw new IllegalArgumentException(
                    "a rank correlation must be a number without a unit, but is in "
                            + numbers.dimension());
        }
        double[] ranks = numbers.plain("a rank correlation", span, call);
        Arrays.stream(ranks).forEach(RankMatrix::inside);
        return ranks;
    }

    private static double inside(double rank) {
        if (!(rank >= -1 && rank <= 1)) {
            throw new IllegalArgumentException(
                    "a rank correlation must be from -1 to 1, but is " + Shown.number(rank));
        }
        return rank;
    }

    private void checkAgainstTranspose(double[][] matrix, int row) {
        if (matrix[row][row] != 1) {
            throw new IllegalArgumentException(
                    "the rank correlation of "
                            + labels.get(row)
                            + " with itself must be 1, but is "
                            + Shown.number(matrix[row][row]));
        }
        for (int column = 0; column < row; column++) {
            double one = matrix[column][row];
            double other = matrix[row][column];
            if (one != other) {
                throw new IllegalArgumentException(
                        "the rank correlation of "
                                + labels.get(column)
                                + " with "
                                + labels.get(row)
                                + " must be that of "
                                + labels.get(row)
                                + " with "
                                + labels.get(column)
                                + ", but they are "
                                + Shown.number(one)
                                + " and "
                                + Shown.number(other));
            }
        }
    }

    private ProblemFound wrongSize(String found) {
        return new ProblemFound(
                Problem.error(
                        "matrix-size",
                        span,
                        "the rank correlations of "
                                + labels.size()
                                + " quantities are "
                                + labels.size()
                                + " rows of "
                                + labels.size()
                                + " numbers, but "
                                + found,
                        "Write a row for each quantity, such as `[[1, 0.5], [0.5, 1]]`, or one number"
                                + " for all pairs."));
    }
}
