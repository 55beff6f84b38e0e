package flopcast.quantity.statistic;

import flopcast.quantity.kernel.Real;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A density curve from draws alone.
///
/// The draws are cut where a gap between two of them is longer than all the steps between the 32 on
/// either side: there the density is 0. Each stretch is made smooth by itself, has the area of its
/// draws, and ends with its outermost draws.
final class CurveOfDraws {

    private static final int BESIDE_GAP = 32;
    private static final int FEWEST_POINTS = 16;
    private static final double MOST_OF_END = 0.25;

    /// The density is found at so many positions for each that is sure to be kept.
    private static final int CANDIDATES = 6;

    private final Axis axis;
    private final double[] positions;
    private final double[] weights;
    private final double scale;
    private final List<double[]> xs = new ArrayList<>();
    private final List<double[]> densities = new ArrayList<>();

    private CurveOfDraws(Axis axis, double[] values, double[] weights) {
        this.axis = axis;
        this.weights = weights;
        positions = Arrays.stream(values).map(axis::position).toArray();
        double furthest =
                Math.max(Math.abs(positions[0]), Math.abs(positions[positions.length - 1]));
        scale = furthest > 0 ? furthest : 1;
        for (int i = 0; i < positions.length; i++) {
            positions[i] /= scale;
        }
    }

    /// @param points about how many
    static DensityCurve of(Ranking ranking, int points) {
        Axis axis = Axis.suiting(ranking);
        Ties ties = Ties.of(ranking, points);
        double[] values = ties.looseValues();
        if (values.length == 0) {
            return new DensityCurve(axis, values, values, ties.atoms());
        }
        var curve = new CurveOfDraws(axis, values, ties.looseWeights());
        curve.draw(values, points, ties.totalWeight());
        return new DensityCurve(axis, joined(curve.xs), joined(curve.densities), ties.atoms());
    }

    private static double[] joined(List<double[]> parts) {
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private void draw(double[] values, int points, double totalWeight) {
        List<Integer> cuts = cuts();
        double length = 0;
        for (int i = 1; i < cuts.size(); i++) {
            length += positions[cuts.get(i) - 1] - positions[cuts.get(i - 1)];
        }
        for (int i = 1; i < cuts.size(); i++) {
            int from = cuts.get(i - 1);
            int to = cuts.get(i);
            double weight = 0;
            for (int j = from; j < to; j++) {
                weight += weights[j];
            }
            double share = weight / totalWeight;
            double room = (share + (positions[to - 1] - positions[from]) / length) / 2;
            int own = Math.max(FEWEST_POINTS, (int) (points * room));
            boolean isLast = i == cuts.size() - 1;
            stretch(from, to, own, share);
            double[] x = xs.getLast();
            x[0] = values[from];
            x[x.length - 1] = values[to - 1];
            if (!isLast) {
                xs.add(new double[] {values[to - 1], values[to]});
                densities.add(new double[2]);
            }
        }
    }

    /// Where stretches begin, and where the last ends.
    private List<Integer> cuts() {
        var cuts = new ArrayList<Integer>();
        cuts.add(0);
        int last = positions.length - 1;
        for (int i = BESIDE_GAP; i + 1 + BESIDE_GAP <= last; i++) {
            double gap = positions[i + 1] - positions[i];
            if (gap > positions[i] - positions[i - BESIDE_GAP]
                    && gap > positions[i + 1 + BESIDE_GAP] - positions[i + 1]) {
                cuts.add(i + 1);
            }
        }
        cuts.add(positions.length);
        return cuts;
    }

    private void stretch(int from, int to, int points, double share) {
        Bins bins =
                Bins.of(
                        Arrays.copyOfRange(positions, from, to),
                        Arrays.copyOfRange(weights, from, to));
        double[] candidates = grid(bins, CANDIDATES * (points / 2) + 1);
        double[] smooth = new LocalDensity(bins).at(candidates);
        double highest = Arrays.stream(smooth).max().orElseThrow();
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = Real.exp(smooth[i] - highest);
        }
        int[] kept = new Polyline(candidates, smooth).thinned(CANDIDATES, points);
        double[] grid = Arrays.stream(kept).mapToDouble(i -> candidates[i]).toArray();
        double[] density = Arrays.stream(kept).mapToDouble(i -> smooth[i]).toArray();
        double area = area(grid, density);
        for (int i = 0; i < density.length; i++) {
            density[i] *= share / area / scale;
            grid[i] = axis.at(grid[i] * scale);
        }
        xs.add(grid);
        densities.add(density);
    }

    private static double area(double[] positions, double[] densities) {
        double area = 0;
        for (int i = 1; i < positions.length; i++) {
            double mean = (densities[i] + densities[i - 1]) / 2;
            area = Math.fma(positions[i] - positions[i - 1], mean, area);
        }
        return area;
    }

    /// Positions from the first edge to the last. Of the way between two of them, a third is
    /// length, a third probability, and a third standard deviations of a normal with the same
    /// quantiles.
    private static double[] grid(Bins bins, int points) {
        int last = bins.count();
        var way = new double[last + 1];
        double length = bins.edge(last) - bins.edge(0);
        double end = Math.min(bins.share(0) / bins.worth(0) / 2, MOST_OF_END);
        double lowest = Real.normalQuantile(end);
        double below = end;
        for (int i = 1; i <= last; i++) {
            below += bins.share(i - 1) * (1 - 2 * end);
            double deviations = (Real.normalQuantile(below) - lowest) / (-2 * lowest);
            double probability = (below - end) / (1 - 2 * end);
            way[i] = (bins.edge(i) - bins.edge(0)) / length + probability + deviations;
        }
        var grid = new double[points];
        int bin = 0;
        for (int i = 0; i < points; i++) {
            double wanted = way[last] * i / (points - 1);
            while (bin < last - 1 && way[bin + 1] < wanted) {
                bin++;
            }
            double inside = (wanted - way[bin]) / (way[bin + 1] - way[bin]);
            grid[i] = Ranking.between(bins.edge(bin), bins.edge(bin + 1), Math.clamp(inside, 0, 1));
        }
        return grid;
    }
}
