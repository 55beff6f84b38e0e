package flopcast.quantity.statistic;

import flopcast.quantity.statistic.DensityCurve.Atom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Draws in order, taken apart: values that several draws share, and the others.
final class Ties {

    /// So many draws of a continuous quantity are never equal.
    private static final int TIE = 3;

    /// What is computed along two ways differs by its rounding and is one value nonetheless; as a
    /// share of it.
    private static final double ROUNDING = 1e-12;

    /// Fewer loose values than this make no curve.
    private static final int FEWEST_LOOSE = 8;

    private final List<Atom> atoms = new ArrayList<>();
    private final double[] values;
    private final double[] weights;
    private final double total;
    private int loose;

    private Ties(int most, double total) {
        values = new double[most];
        weights = new double[most];
        this.total = total;
    }

    /// Where there are more than `mostAtoms` shared values, the draws of each are spread evenly
    /// over the room between its neighbours instead.
    static Ties of(Ranking ranking, int mostAtoms) {
        double[] values = ranking.values();
        double[] weights = ranking.weights();
        Ties ties = apart(values, weights, Mode.isDiscrete(values) ? 1 : TIE);
        if (ties.loose < FEWEST_LOOSE) {
            ties = apart(values, weights, 1);
        }
        return ties.atoms.size() <= mostAtoms ? ties : spread(values, weights);
    }

    private static Ties apart(double[] values, double[] weights, int tie) {
        var ties = new Ties(values.length, Arrays.stream(weights).sum());
        for (int from = 0; from < values.length; ) {
            int to = endOfRun(values, from);
            if (to - from >= tie) {
                double weight = 0;
                for (int i = from; i < to; i++) {
                    weight += weights[i];
                }
                ties.atoms.add(new Atom(values[from], weight / ties.total));
            } else {
                for (int i = from; i < to; i++) {
                    ties.keep(values[i], weights[i]);
                }
            }
            from = to;
        }
        return ties;
    }

    private static Ties spread(double[] values, double[] weights) {
        var ties = new Ties(values.length, Arrays.stream(weights).sum());
        for (int from = 0; from < values.length; ) {
            int to = endOfRun(values, from);
            double value = values[from];
            double low = from == 0 ? value : value - (value - values[from - 1]) / 2;
            double high = to == values.length ? value : value + (values[to] - value) / 2;
            for (int i = from; i < to; i++) {
                double share = (i - from + 0.5) / (to - from);
                ties.keep(Ranking.between(low, high, share), weights[i]);
            }
            from = to;
        }
        return ties;
    }

    private static int endOfRun(double[] values, int from) {
        double end = values[from] + ROUNDING * Math.abs(values[from]);
        int to = from + 1;
        while (to < values.length && values[to] <= end) {
            to++;
        }
        return to;
    }

    private void keep(double value, double weight) {
        values[loose] = value;
        weights[loose] = weight;
        loose++;
    }

    /// The values that draws share, with their shares of all weight.
    List<Atom> atoms() {
        return atoms;
    }

    /// The draws that share no value, in order; none, or at least eight.
    double[] looseValues() {
        return Arrays.copyOf(values, loose);
    }

    double[] looseWeights() {
        return Arrays.copyOf(weights, loose);
    }

    /// Of all draws.
    double totalWeight() {
        return total;
    }
}
