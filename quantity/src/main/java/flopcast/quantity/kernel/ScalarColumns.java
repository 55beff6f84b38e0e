package flopcast.quantity.kernel;

import java.util.Arrays;

/// Columns computed one draw after the other: the definition of each function.
final class ScalarColumns extends Columns {

    ScalarColumns(int longest) {
        super(longest);
    }

    @Override
    public void exp(double[] x, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = Real.exp(x[i]);
        }
    }

    @Override
    public void expOfLinear(double a, double[] b, double c, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = Real.expOfLinear(a, b[i], c);
        }
    }

    @Override
    public void expOfLinear(double[] a, double[] b, double[] c, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = Real.expOfLinear(a[i], b[i], c[i]);
        }
    }

    @Override
    public void logOfPositive(double[] x, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = UnaryOperation.LOG.of(x[i]);
        }
    }

    @Override
    public void log10OfPositive(double[] x, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = UnaryOperation.LOG10.of(x[i]);
        }
    }

    @Override
    public void log2OfPositive(double[] x, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = UnaryOperation.LOG2.of(x[i]);
        }
    }

    @Override
    public void log1pOfPositive(double[] x, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = UnaryOperation.LOG1P.of(x[i]);
        }
    }

    @Override
    public void power(double[] base, double[] exponent, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = BinaryOperation.POWER.of(base[i], exponent[i]);
        }
    }

    @Override
    public void normalQuantile(double[] p, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = Real.normalQuantile(p[i]);
        }
    }

    @Override
    public void normalCumulative(double[] x, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = Real.normalCumulative(x[i]);
        }
    }

    @Override
    void less(double[] a, double[] b, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = BinaryOperation.LESS.of(a[i], b[i]);
        }
    }

    @Override
    void atMost(double[] a, double[] b, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = BinaryOperation.AT_MOST.of(a[i], b[i]);
        }
    }

    @Override
    void equal(double[] a, double[] b, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = BinaryOperation.EQUAL.of(a[i], b[i]);
        }
    }

    @Override
    void unequal(double[] a, double[] b, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = BinaryOperation.UNEQUAL.of(a[i], b[i]);
        }
    }

    @Override
    public void divide(double[] a, double[] b, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = BinaryOperation.DIVIDE.of(a[i], b[i]);
        }
    }

    @Override
    public void chooseBelow(
            double[] x,
            double limit,
            double[] then,
            double[] otherwise,
            double[] result,
            int length) {
        for (int i = 0; i < length; i++) {
            result[i] = x[i] < limit ? then[i] : otherwise[i];
        }
    }

    @Override
    public void keepPositive(double[] x, int length) {
        for (int i = 0; i < length; i++) {
            x[i] = x[i] > 0 ? x[i] : Double.NaN;
        }
    }

    @Override
    void select(
            double[] condition, double[] then, double[] otherwise, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = Select.chosen(condition[i], then[i], otherwise[i]);
        }
    }

    @Override
    public int finite(double[] x, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += Double.isFinite(x[i]) ? 1 : 0;
        }
        return count;
    }

    /// Without a branch, since which way it would go is chance.
    @Override
    public void sift(double[] x, int from, int to, Bracket bracket) {
        double low = bracket.low();
        double high = bracket.high();
        double[] inside = bracket.roomFor(to - from + 1);
        int first = bracket.count();
        int next = first;
        int above = 0;
        for (int i = from; i < to; i++) {
            double draw = x[i];
            int isAbove = draw > low ? 1 : 0;
            inside[next] = draw;
            next += isAbove & (draw < high ? 1 : 0);
            above += isAbove;
        }
        bracket.add(next - first, to - from - above);
    }

    @Override
    public int below(double[] x, int from, int to, double limit) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += x[i] < limit ? 1 : 0;
        }
        return count;
    }

    @Override
    public double largest(double[] x, int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(x[i]));
        }
        return largest;
    }

    @Override
    public void sums(double[] x, int from, int to, double factor, double[] sum, double[] rest) {
        Arrays.fill(sum, 0);
        Arrays.fill(rest, 0);
        PartialSums.addSums(x, from, to, factor, sum, rest);
    }

    @Override
    public void powers(
            double[] x, int from, int to, double factor, double centre, double[][] sums) {
        for (double[] each : sums) {
            Arrays.fill(each, 0);
        }
        PartialSums.addPowers(x, from, to, factor, centre, sums);
    }

    @Override
    public void uniforms(long state, double[] target, int length) {
        uniforms(state, target, 0, length);
    }

    @Override
    public void scrambled(ScrambledPoints points, int point, double[] target, int from, int count) {
        for (int i = 0; i < count; i++) {
            target[from + i] = points.uniform(point + i);
        }
    }

    static void uniforms(long state, double[] target, int from, int to) {
        for (int i = from; i < to; i++) {
            target[i] = SplitMix.uniform(state + i * SplitMix.GOLDEN_GAMMA);
        }
    }
}
