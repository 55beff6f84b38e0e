package flopcast.quantity.statistic;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.statistic.DensityCurve.Atom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// A density curve where the distribution is known: its draws say only how far the curve goes, and
/// which values have a probability of their own.
///
/// Starts with points spread evenly over the axis and over the draws. More are put where the area
/// under a line is furthest from the probability.
final class CurveOfDistribution {

    /// An atom is more than the rounding of a cumulative.
    private static final double LEAST_PROBABILITY = 1e-12;

    /// Areas are as good as exact when all lines are this close to the probability.
    private static final double CLOSE = 1e-9;

    private final Distribution distribution;
    private final Axis axis;
    private final List<Atom> atoms;

    private CurveOfDistribution(Distribution distribution, Axis axis, List<Atom> atoms) {
        this.distribution = distribution;
        this.axis = axis;
        this.atoms = atoms;
    }

    /// A point of the curve.
    ///
    /// @param density on the axis
    /// @param below the probability of a lower value, without atoms
    private record Point(double x, double density, double below) {}

    private record Line(Point from, Point to, double error) {}

    static DensityCurve of(Distribution distribution, Ranking ranking, int points) {
        Axis axis = Axis.suiting(ranking);
        Ties ties = Ties.of(ranking, points);
        double[] loose = ties.looseValues();
        if (distribution.isDiscrete() && loose.length > 0) {
            return CurveOfDraws.of(ranking, points);
        }
        List<Atom> atoms = atoms(distribution, ties.atoms());
        if (loose.length == 0) {
            return new DensityCurve(axis, loose, loose, atoms);
        }
        return new CurveOfDistribution(distribution, axis, atoms).drawn(loose, points);
    }

    private static List<Atom> atoms(Distribution distribution, List<Atom> ofDraws) {
        return ofDraws.stream()
                .map(Atom::value)
                .map(value -> new Atom(value, probability(distribution, value)))
                .filter(atom -> atom.probability() > LEAST_PROBABILITY)
                .toList();
    }

    private static double probability(Distribution distribution, double value) {
        return distribution.isDiscrete()
                ? distribution.density(value)
                : distribution.cumulative(value) - distribution.cumulative(Math.nextDown(value));
    }

    private DensityCurve drawn(double[] draws, int points) {
        double low = draws[0];
        double high = draws[draws.length - 1];
        var starts = new ArrayList<Double>();
        int each = Math.max(2, points / 4);
        for (int i = 0; i < each; i++) {
            starts.add(axis.between(low, high, (double) i / each));
            starts.add(draws[(int) ((long) i * (draws.length - 1) / each)]);
        }
        starts.add(high);
        List<Point> first =
                starts.stream()
                        .map(x -> Math.clamp(x, low, high))
                        .sorted()
                        .distinct()
                        .map(this::point)
                        .toList();
        return curve(refined(first, points));
    }

    private DensityCurve curve(List<Point> points) {
        return new DensityCurve(
                axis,
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::density).toArray(),
                atoms);
    }

    private List<Point> refined(List<Point> first, int points) {
        var found = new ArrayList<>(first);
        var lines = new PriorityQueue<>(Comparator.comparingDouble(Line::error).reversed());
        for (int i = 1; i < first.size(); i++) {
            lines.add(line(first.get(i - 1), first.get(i)));
        }
        while (found.size() < points && !lines.isEmpty()) {
            Line worst = lines.poll();
            double x = axis.between(worst.from().x(), worst.to().x(), 0.5);
            if (!(worst.error() > CLOSE && x > worst.from().x() && x < worst.to().x())) {
                break;
            }
            Point middle = point(x);
            found.add(middle);
            lines.add(line(worst.from(), middle));
            lines.add(line(middle, worst.to()));
        }
        found.sort(Comparator.comparingDouble(Point::x));
        return found;
    }

    private Line line(Point from, Point to) {
        double length = axis.position(to.x()) - axis.position(from.x());
        double area = length * (from.density() + to.density()) / 2;
        return new Line(from, to, Math.abs(area - (to.below() - from.below())));
    }

    private Point point(double x) {
        double density = distribution.density(x);
        double beside = Double.isFinite(density) ? x : Math.nextUp(x);
        double below = distribution.cumulative(x);
        for (Atom atom : atoms) {
            below -= atom.value() <= x ? atom.probability() : 0;
        }
        return new Point(x, distribution.density(beside) / axis.stretch(x), below);
    }
}
