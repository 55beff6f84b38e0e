package flopcast.quantity.kernel;

import java.util.Arrays;

/// What of a column lies between two values, and how much does not lie above the lower of them.
public final class Bracket {

    private final double low;
    private final double high;
    private double[] inside;
    private int count;
    private int atMostLow;

    /// @param low may be `-Infinity`
    /// @param high at least `low`; may be `Infinity`
    /// @param expected how many draws will lie between them; more are no fault
    public Bracket(double low, double high, int expected) {
        this.low = low;
        this.high = high;
        this.inside = new double[expected];
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    /// How many draws are at most `low`.
    public int atMostLow() {
        return atMostLow;
    }

    /// How many lie above `low` and below `high`.
    public int count() {
        return count;
    }

    /// Those above `low` and below `high`, in the order in which they were looked at: the first
    /// [#count] values of the bracket's own array. Not to be changed, and only while nothing is
    /// added.
    public double[] kept() {
        return inside;
    }

    /// With room for as many more draws behind the [#count] that are there.
    double[] roomFor(int more) {
        if (inside.length - count < more) {
            inside = Arrays.copyOf(inside, Math.max(2 * inside.length, count + more));
        }
        return inside;
    }

    /// Counts draws, those between `low` and `high` having been put behind the others.
    void add(int moreInside, int moreAtMostLow) {
        count += moreInside;
        atMostLow += moreAtMostLow;
    }
}
