package flopcast.quantity.statistic;

import flopcast.quantity.draw.Layout;

/// Sums of powers of the deviations `d = x·factor - centre` of a column, for each randomisation.
final class Deviations {

    private final double[] weight = new double[Layout.RANDOMISATIONS];
    private final double[] first = new double[Layout.RANDOMISATIONS];
    private final double[] second = new double[Layout.RANDOMISATIONS];
    private double squaredWeights;
    private double squaredFirst;
    private double squaredSecond;

    private Deviations() {}

    static Deviations of(double[] draws, double factor, double centre, Worlds worlds) {
        var deviations = new Deviations();
        var lanes = new Lanes();
        for (int stretch = 0; stretch < worlds.stretches(); stretch++) {
            int from = worlds.start(stretch);
            int to = worlds.end(stretch);
            int randomisation = Layout.randomisation(stretch);
            if (worlds.isWeighted()) {
                double[] weights = worlds.weights().orElseThrow();
                for (int i = from; i < to; i++) {
                    deviations.add(randomisation, draws[i] * factor - centre, weights[i]);
                }
            } else {
                Lanes.Powers powers = lanes.powers(draws, from, to, factor, centre);
                deviations.add(randomisation, to - from, powers);
            }
        }
        return deviations;
    }

    /// A world of weight 0 need not have a value.
    private void add(int randomisation, double deviation, double itsWeight) {
        if (itsWeight > 0) {
            double square = deviation * deviation;
            weight[randomisation] += itsWeight;
            first[randomisation] += itsWeight * deviation;
            second[randomisation] += itsWeight * square;
            squaredWeights += itsWeight * itsWeight;
            squaredFirst += itsWeight * itsWeight * square;
            squaredSecond += itsWeight * itsWeight * square * square;
        }
    }

    private void add(int randomisation, int count, Lanes.Powers powers) {
        weight[randomisation] += count;
        first[randomisation] += powers.first();
        second[randomisation] += powers.second();
        squaredWeights += count;
        squaredFirst += powers.second();
        squaredSecond += powers.fourth();
    }

    /// Weighted mean of the squared deviations.
    double meanSquare() {
        return total(second) / total(weight);
    }

    /// The standard error of the weighted mean of the deviations.
    double meanError(Worlds worlds) {
        double mean = total(first) / total(weight);
        double squares =
                worlds.isIndependent() ? squaredFirst : Spread.squares(weight, first, mean);
        return Spread.error(squares, total(weight), worlds);
    }

    /// The standard error of [#meanSquare].
    double meanSquareError(Worlds worlds) {
        double mean = meanSquare();
        double squares =
                worlds.isIndependent()
                        ? squaredSecond - 2 * mean * squaredFirst + mean * mean * squaredWeights
                        : Spread.squares(weight, second, mean);
        return Spread.error(Math.max(squares, 0), total(weight), worlds);
    }

    /// `√(Σ d⁴) / Σ d²` of draws of weight 1; 0 where all are the same.
    double tail() {
        return squaredFirst > 0 ? Math.sqrt(squaredSecond) / squaredFirst : 0;
    }

    private static double total(double[] parts) {
        double total = 0;
        for (double part : parts) {
            total += part;
        }
        return total;
    }
}
