package flopcast.quantity.kernel;

/// Points of a sequence in base 2, scrambled: whole numbers `points[i] ^ base`, whose lowest bit is
/// the first digit.
public final class ScrambledPoints {

    private final int[] points;
    private final int base;
    private final Scramble scramble;

    /// @param points of a stretch of the sequence; not changed here
    /// @param base what another stretch differs by from it
    public ScrambledPoints(int[] points, int base, Scramble scramble) {
        this.points = points;
        this.base = base;
        this.scramble = scramble;
    }

    int[] points() {
        return points;
    }

    int base() {
        return base;
    }

    Scramble scramble() {
        return scramble;
    }

    /// The uniform of a point.
    double uniform(int point) {
        return scramble.uniform(scramble.apply(points[point] ^ base));
    }
}
