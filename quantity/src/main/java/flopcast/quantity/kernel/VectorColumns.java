package flopcast.quantity.kernel;

/// Columns computed several draws at a time, in passes that each are one loop: the columns stay in
/// the first-level cache, and the compiler keeps the vectors of a short loop in registers.
final class VectorColumns extends Columns {

    private final double[] zeros;

    VectorColumns(int longest) {
        super(longest);
        zeros = new double[longest];
    }

    /// Whether the processor takes enough draws at a time.
    static boolean pay() {
        return VectorExponential.LANES > 2 && VectorSums.fit();
    }

    @Override
    public void exp(double[] x, double[] result, int length) {
        VectorExponential.of(x, zeros, result, length);
    }

    @Override
    public void expOfLinear(double a, double[] b, double c, double[] result, int length) {
        double[] low = borrow();
        VectorExponential.linear(a, b, c, result, low, length);
        VectorExponential.of(result, low, result, length);
        giveBack(low);
    }

    @Override
    public void expOfLinear(double[] a, double[] b, double[] c, double[] result, int length) {
        double[] low = borrow();
        VectorExponential.linear(a, b, c, result, low, length);
        VectorExponential.of(result, low, result, length);
        giveBack(low);
    }

    @Override
    public void logOfPositive(double[] x, double[] result, int length) {
        VectorLogarithm.of(x, Double.NaN, result, length);
    }

    @Override
    public void log10OfPositive(double[] x, double[] result, int length) {
        scaledLogarithm(x, UnaryOperation.LOG10, result, length);
    }

    @Override
    public void log2OfPositive(double[] x, double[] result, int length) {
        scaledLogarithm(x, UnaryOperation.LOG2, result, length);
    }

    private void scaledLogarithm(
            double[] x, UnaryOperation operation, double[] result, int length) {
        TwoDoubles factor =
                operation == UnaryOperation.LOG10 ? Real.INVERSE_LN_10 : Real.INVERSE_LN_2;
        double[] low = borrow();
        VectorLogarithm.inTwo(x, result, low, length);
        VectorLogarithm.scale(result, low, factor, length);
        VectorLogarithm.correct(x, operation, result, length);
        giveBack(low);
    }

    @Override
    public void log1pOfPositive(double[] x, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = 1 + x[i];
        }
        VectorLogarithm.of(result, Double.NaN, result, length);
        VectorLogarithm.correctSum(x, result, length);
    }

    @Override
    public void power(double[] base, double[] exponent, double[] result, int length) {
        double all = exponent[0];
        boolean isWhole = Math.abs(all) <= Power.MOST_MULTIPLIED && all == Math.rint(all);
        if (isConstant(exponent) && (isWhole || all == 0.5)) {
            constantPower(base, exponent, result, length);
            return;
        }
        double[] low = borrow();
        VectorLogarithm.inTwo(base, result, low, length);
        VectorPower.times(result, low, exponent, length);
        VectorExponential.of(result, low, result, length);
        VectorPower.correct(base, exponent, result, length);
        giveBack(low);
    }

    private void constantPower(double[] base, double[] exponent, double[] result, int length) {
        double power = exponent[0];
        if (power == 0.5) {
            VectorPower.root(base, result, length);
        } else if (power == 2) {
            BinaryOperation.MULTIPLY.each(base, base, result, length, this);
            return;
        } else {
            wholePower(base, (int) power, result, length);
        }
        VectorPower.correctProducts(base, exponent, result, length);
    }

    private void wholePower(double[] base, int exponent, double[] result, int length) {
        double[] low = borrow();
        double[] square = borrow();
        double[] squareLow = borrow();
        System.arraycopy(base, 0, square, 0, length);
        System.arraycopy(zeros, 0, squareLow, 0, length);
        VectorPower.one(result, low, length);
        for (int rest = Math.abs(exponent); rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                VectorPower.times(result, low, square, squareLow, length);
            }
            if (rest > 1) {
                VectorPower.times(square, squareLow, square, squareLow, length);
            }
        }
        if (exponent < 0) {
            VectorPower.invert(result, low, length);
        }
        giveBack(squareLow);
        giveBack(square);
        giveBack(low);
    }

    @Override
    public void normalQuantile(double[] p, double[] result, int length) {
        double[] tails = borrow();
        int count = VectorNormalQuantile.collect(p, tails, length);
        VectorLogarithm.of(tails, Double.NEGATIVE_INFINITY, tails, count);
        VectorNormalQuantile.distances(tails, count);
        VectorNormalQuantile.merge(p, tails, result, length);
        giveBack(tails);
    }

    @Override
    public void normalCumulative(double[] x, double[] result, int length) {
        double[] tails = borrow();
        double[] exponential = borrow();
        double[] low = borrow();
        int count = VectorNormalCumulative.collect(x, tails, length);
        VectorNormalCumulative.minusHalfSquare(tails, exponential, low, count);
        VectorExponential.of(exponential, low, exponential, count);
        VectorNormalCumulative.tails(tails, exponential, count);
        VectorNormalCumulative.merge(x, tails, result, length);
        giveBack(low);
        giveBack(exponential);
        giveBack(tails);
    }

    @Override
    void less(double[] a, double[] b, double[] result, int length) {
        VectorChoice.less(a, b, result, length);
    }

    @Override
    void atMost(double[] a, double[] b, double[] result, int length) {
        VectorChoice.atMost(a, b, result, length);
    }

    @Override
    void equal(double[] a, double[] b, double[] result, int length) {
        VectorChoice.equal(a, b, result, length);
    }

    @Override
    void unequal(double[] a, double[] b, double[] result, int length) {
        VectorChoice.unequal(a, b, result, length);
    }

    @Override
    public void divide(double[] a, double[] b, double[] result, int length) {
        VectorChoice.divide(a, b, result, length);
    }

    @Override
    public void chooseBelow(
            double[] x,
            double limit,
            double[] then,
            double[] otherwise,
            double[] result,
            int length) {
        VectorChoice.below(x, limit, then, otherwise, result, length);
    }

    @Override
    public void keepPositive(double[] x, int length) {
        VectorChoice.keepPositive(x, length);
    }

    @Override
    void select(
            double[] condition, double[] then, double[] otherwise, double[] result, int length) {
        VectorChoice.select(condition, then, otherwise, result, length);
    }

    @Override
    public int finite(double[] x, int length) {
        return VectorChoice.finite(x, length);
    }

    @Override
    public void sift(double[] x, int from, int to, Bracket bracket) {
        VectorChoice.sift(x, from, to, bracket);
    }

    @Override
    public int below(double[] x, int from, int to, double limit) {
        return VectorChoice.below(x, from, to, limit);
    }

    @Override
    public double largest(double[] x, int from, int to) {
        return VectorSums.largest(x, from, to);
    }

    @Override
    public void sums(double[] x, int from, int to, double factor, double[] sum, double[] rest) {
        int left = VectorSums.sums(x, from, to, factor, sum, rest);
        PartialSums.addSums(x, left, to, factor, sum, rest);
    }

    @Override
    public void powers(
            double[] x, int from, int to, double factor, double centre, double[][] sums) {
        int left = VectorSums.powers(x, from, to, factor, centre, sums);
        PartialSums.addPowers(x, left, to, factor, centre, sums);
    }

    @Override
    public void uniforms(long state, double[] target, int length) {
        int filled = VectorSplitMix.fill(state, target, length);
        ScalarColumns.uniforms(state, target, filled, length);
    }

    @Override
    public void scrambled(ScrambledPoints points, int point, double[] target, int from, int count) {
        int filled = VectorScramble.fill(points, point, target, from, count);
        for (int i = filled; i < count; i++) {
            target[from + i] = points.uniform(point + i);
        }
    }
}
