package flopcast.quantity.statistic;

import flopcast.quantity.draw.Layout;
import java.util.List;
import java.util.Optional;

/// Sums of powers of the deviations `d = x·factor - centre` of a column, for each randomisation.
final class Deviations {

    private final double[] weight = new double[Layout.RANDOMISATIONS];
    private final double[] first = new double[Layout.RANDOMISATIONS];
    private final double[] second = new double[Layout.RANDOMISATIONS];
    private double squaredWeights;
    private double squaredFirst;
    private double squaredSecond;

    /// Of draws without weights.
    ///
    /// @param moments of each stretch, in their order; none of an empty one
    static Deviations of(List<Optional<StretchMoments>> moments, double centre) {
        var deviations = new Deviations();
        for (int stretch = 0; stretch < moments.size(); stretch++) {
            int place = stretch;
            moments.get(stretch).ifPresent(each -> deviations.add(place, each, centre));
        }
        return deviations;
    }

    static Deviations weighted(double[] draws, double factor, double centre, Worlds worlds) {
        var deviations = new Deviations();
        double[] weights = worlds.weights().orElseThrow();
        for (int stretch = 0; stretch < worlds.stretches(); stretch++) {
            int randomisation = Layout.randomisation(stretch);
            for (int i = worlds.start(stretch); i < worlds.end(stretch); i++) {
                deviations.add(randomisation, draws[i] * factor - centre, weights[i]);
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

    /// Adds a stretch, or a piece of one, without weights.
    void add(int stretch, StretchMoments moments, double centre) {
        int randomisation = Layout.randomisation(stretch);
        double square = moments.secondAbout(centre);
        weight[randomisation] += moments.count();
        first[randomisation] += moments.firstAbout(centre);
        second[randomisation] += square;
        squaredWeights += moments.count();
        squaredFirst += square;
        squaredSecond += moments.fourthAbout(centre);
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
