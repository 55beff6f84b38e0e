package flopcast.quantity.statistic;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Looks for the place at which a rising score is the wanted one, and draws a straight line there.
///
/// False position, and the middle where that makes too little of the interval.
///
/// @param score never falls; may be infinite far from the place
record Narrowing(DoubleUnaryOperator score, double wanted) {

    private static final int MOST_STEPS = 100;

    /// So near the line is begun, and so far from there it has its second point.
    private static final double NEAR = 0.02;

    private static final double SPAN = 0.1;

    /// @param place a place
    /// @param score its score
    private record Point(double place, double score) {}

    /// `place + (s - score)·slope` has about the score `s`.
    record Line(double place, double score, double slope) {

        double at(double wanted) {
            return place + (wanted - score) * slope;
        }
    }

    /// Empty where the score jumps across the wanted one, or has no value.
    Optional<Line> between(double low, double high) {
        Point below = point(low);
        Point above = point(high);
        boolean halve = false;
        for (int step = 0; step < MOST_STEPS; step++) {
            double width = above.place - below.place;
            double straight = straight(below, above);
            boolean isInside = straight > below.place && straight < above.place;
            Point next = point(isInside && !halve ? straight : below.place + width / 2);
            if (Math.abs(next.score - wanted) < NEAR) {
                return line(next, below, above);
            }
            if (next.score < wanted) {
                below = next;
            } else if (next.score > wanted) {
                above = next;
            } else {
                return Optional.empty();
            }
            halve = above.place - below.place > width / 2;
        }
        return Optional.empty();
    }

    private Point point(double place) {
        return new Point(place, score.applyAsDouble(place));
    }

    private double straight(Point below, Point above) {
        double share = (wanted - below.score) / (above.score - below.score);
        return below.place + share * (above.place - below.place);
    }

    /// On the side where the interval is longer.
    private Optional<Line> line(Point near, Point below, Point above) {
        double up = above.place - near.place;
        double down = near.place - below.place;
        Point end = up > down ? above : below;
        double far = Math.abs(end.score - near.score);
        double share = far < Double.POSITIVE_INFINITY ? Math.min(SPAN / far, 0.5) : 0.01;
        Point other = point(near.place + share * (end.place - near.place));
        double slope = (other.place - near.place) / (other.score - near.score);
        return slope > 0 && slope < Double.POSITIVE_INFINITY
                ? Optional.of(new Line(near.place, near.score, slope))
                : Optional.empty();
    }
}
