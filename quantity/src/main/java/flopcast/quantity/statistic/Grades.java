package flopcast.quantity.statistic;

import java.util.Arrays;

/// Where the draws of a column stand in order of value: the share of all weight below each, and
/// half of the weight of its equals. A rank is a grade times the number of draws; equal draws have
/// the mean of their ranks.
final class Grades {

    private static final int WITHOUT_WEIGHT = -1;

    private final Worlds worlds;

    /// How many draws are less than each.
    private final int[] places;

    /// Of the draws at each place.
    private final double[] weights;

    private final double total;

    private Grades(Worlds worlds, int[] places) {
        this.worlds = worlds;
        this.places = places;
        this.weights = new double[places.length];
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] != WITHOUT_WEIGHT) {
                weights[places[i]] += worlds.weight(i);
                sum += worlds.weight(i);
            }
        }
        this.total = sum;
    }

    static Grades of(double[] draws, Worlds worlds) {
        var ordered = new double[draws.length];
        int count = 0;
        for (int i = 0; i < draws.length; i++) {
            if (worlds.weight(i) > 0) {
                ordered[count++] = draws[i];
            }
        }
        double[] values = Arrays.copyOf(ordered, count);
        Arrays.sort(values);
        var places = new int[draws.length];
        for (int i = 0; i < draws.length; i++) {
            places[i] =
                    worlds.weight(i) > 0 ? Search.firstAtLeast(values, draws[i]) : WITHOUT_WEIGHT;
        }
        return new Grades(worlds, places);
    }

    /// The grades less their mean, which is ½; 0 for draws without weight.
    double[] centred() {
        var grades = new double[weights.length];
        double below = 0;
        for (int place = 0; place < weights.length; place++) {
            grades[place] = (below + weights[place] / 2) / total - 0.5;
            below += weights[place];
        }
        return ofDraws(grades);
    }

    /// For each draw the mean of `values` over the worlds in which the column is above that draw,
    /// those in which it is the same counted half, and all others 0.
    double[] meanAbove(double[] values) {
        var sums = new double[weights.length];
        for (int i = 0; i < places.length; i++) {
            if (places[i] != WITHOUT_WEIGHT) {
                sums[places[i]] += worlds.weight(i) * values[i];
            }
        }
        double above = 0;
        for (int place = weights.length - 1; place >= 0; place--) {
            double here = sums[place];
            sums[place] = (above + here / 2) / total;
            above += here;
        }
        return ofDraws(sums);
    }

    private double[] ofDraws(double[] ofPlaces) {
        var found = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            found[i] = places[i] == WITHOUT_WEIGHT ? 0 : ofPlaces[places[i]];
        }
        return found;
    }
}
