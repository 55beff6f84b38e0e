package flopcast.quantity.kernel;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Functions of columns of draws: those of [Real] and a few more, with the same bits, for many
/// draws at once.
///
/// Where Java and the processor allow it, several draws are computed by one instruction; otherwise
/// one after the other. A column of results is none of the arguments, unless the method says that
/// it may be.
///
/// An instance belongs to one thread. It keeps the room that intermediate results need, so that
/// nothing is allocated from block to block.
public abstract sealed class Columns permits ScalarColumns, VectorColumns {

    /// The draws that any processor takes at a time, at most.
    private static final int MOST_LANES = 32;

    /// Partial sums of [#sums] and [#powers]: as many as the widest vectors have lanes, so that
    /// they do not wait for each other.
    public static final int PARTIAL_SUMS = 8;

    private final int longest;
    private final ArrayDeque<double[]> free = new ArrayDeque<>();
    private final Set<double[]> constants = Collections.newSetFromMap(new IdentityHashMap<>());

    Columns(int longest) {
        this.longest = longest;
    }

    /// As fast as this run can be, for columns of at most `longest` draws.
    ///
    /// Java's vectors are a module that is still incubating: it is there only where Java was
    /// started with `--add-modules jdk.incubator.vector`. A processor that takes no more than two
    /// draws at a time gains nothing by them.
    public static Columns of(int longest) {
        boolean isThere = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return isThere && VectorColumns.pay() ? new VectorColumns(longest) : oneByOne(longest);
    }

    /// One draw after the other: what starts soonest, and what the other form must agree with.
    public static Columns oneByOne(int longest) {
        return new ScalarColumns(longest);
    }

    /// A column that has the same value at every draw and is known to.
    public final double[] constant(double value) {
        var column = new double[longest];
        Arrays.fill(column, value);
        constants.add(column);
        return column;
    }

    /// Whether `column` was made by [#constant].
    public final boolean isConstant(double[] column) {
        return constants.contains(column);
    }

    /// A column to work in until it is given back, with whatever was left in it.
    public final double[] borrow() {
        double[] column = free.poll();
        return column == null ? new double[longest + MOST_LANES] : column;
    }

    public final void giveBack(double[] column) {
        free.push(column);
    }

    /// `e^x`; the result may replace `x`.
    public abstract void exp(double[] x, double[] result, int length);

    /// `e^(a·b + c)` as [Real#expOfLinear]; the result may replace `b`.
    public abstract void expOfLinear(double a, double[] b, double c, double[] result, int length);

    /// `e^(a·b + c)` as [Real#expOfLinear]; the result may replace any argument.
    public abstract void expOfLinear(
            double[] a, double[] b, double[] c, double[] result, int length);

    /// The natural logarithm, but no value at 0; the result may replace `x`.
    public abstract void logOfPositive(double[] x, double[] result, int length);

    /// The decimal logarithm, but no value at 0.
    public abstract void log10OfPositive(double[] x, double[] result, int length);

    /// The binary logarithm, but no value at 0.
    public abstract void log2OfPositive(double[] x, double[] result, int length);

    /// `ln(1 + x)`, but no value at -1.
    public abstract void log1pOfPositive(double[] x, double[] result, int length);

    /// [Real#pow], but no value for 0 to a negative exponent.
    public abstract void power(double[] base, double[] exponent, double[] result, int length);

    /// The quantile function of the standard normal; the result may replace `p`.
    public abstract void normalQuantile(double[] p, double[] result, int length);

    /// The cumulative distribution function of the standard normal; the result may replace `x`.
    public abstract void normalCumulative(double[] x, double[] result, int length);

    /// 1 where `a < b`, 0 where not, and no value where either has none; as the next three.
    abstract void less(double[] a, double[] b, double[] result, int length);

    abstract void atMost(double[] a, double[] b, double[] result, int length);

    abstract void equal(double[] a, double[] b, double[] result, int length);

    abstract void unequal(double[] a, double[] b, double[] result, int length);

    /// `a / b`, but no value where `b` is 0.
    public abstract void divide(double[] a, double[] b, double[] result, int length);

    /// `then` where `x < limit`, else `otherwise`; the result may replace either.
    public abstract void chooseBelow(
            double[] x,
            double limit,
            double[] then,
            double[] otherwise,
            double[] result,
            int length);

    /// Leaves no value where `x` is not above 0.
    public abstract void keepPositive(double[] x, int length);

    /// As [Select].
    abstract void select(
            double[] condition, double[] then, double[] otherwise, double[] result, int length);

    /// How many of the first `length` values are neither infinite nor `NaN`.
    public abstract int finite(double[] x, int length);

    /// Looks through `x[from .. to)` for draws of a bracket.
    public abstract void sift(double[] x, int from, int to, Bracket bracket);

    /// How many of `x[from .. to)` are below `limit`.
    public abstract int below(double[] x, int from, int to, double limit);

    /// The largest magnitude in `x[from .. to)`; 0 where there is none.
    public abstract double largest(double[] x, int from, int to);

    /// Sums of `x·factor` over `x[from .. to)`, each in two doubles: partial sum `k` takes the
    /// draws `from + k`, `from + k + 8` and so on.
    ///
    /// Source: Ogita, Rump & Oishi 2005, "Accurate sum and dot product", doi:10.1137/030601818,
    /// algorithm 4.4.
    ///
    /// @param sum [8] the sums
    /// @param rest [8] what their rounding has left out
    public abstract void sums(
            double[] x, int from, int to, double factor, double[] sum, double[] rest);

    /// Sums of the first four powers of `d = x·factor - centre` over `x[from .. to)`; partial sums
    /// as in [#sums].
    ///
    /// @param sums [4 × 8] of `d`, `d²`, `d³` and `d⁴`
    public abstract void powers(
            double[] x, int from, int to, double factor, double centre, double[][] sums);

    /// [SplitMix#uniform] of `state`, `state + γ`, `state + 2γ` and so on, where `γ` is
    /// [SplitMix#GOLDEN_GAMMA].
    public abstract void uniforms(long state, double[] target, int length);

    /// Uniforms of `count` points from `point` on, from `target[from]` on.
    public abstract void scrambled(
            ScrambledPoints points, int point, double[] target, int from, int count);
}
