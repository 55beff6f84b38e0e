package flopcast.quantity.statistic;

/// The moments of a column, kept divided by a power of two near its largest magnitude, so that
/// neither a sum nor a fourth power leaves the range of doubles.
///
/// @param scale the power of two by which [#mean] and the square root of [#second] are divided
/// @param variance with the divisor `n - 1`; 0 for a single draw
/// @param second central moment, with the divisor `n`
/// @param fourth central moment, with the divisor `n`
record Moment(int count, double scale, double mean, double variance, double second, double fourth) {

    static Moment of(double[] draws) {
        int count = draws.length;
        double scale = scale(draws);
        double inverse = 1 / scale;
        var sum = new CompensatedSum();
        for (double draw : draws) {
            sum.add(draw * inverse);
        }
        double mean = sum.dividedBy(count);
        var squares = new CompensatedSum();
        var fourthPowers = new CompensatedSum();
        for (double draw : draws) {
            double square = (draw * inverse - mean) * (draw * inverse - mean);
            squares.add(square);
            fourthPowers.add(square * square);
        }
        return new Moment(
                count,
                scale,
                mean,
                squares.dividedBy(Math.max(count - 1, 1)),
                squares.dividedBy(count),
                fourthPowers.dividedBy(count));
    }

    Estimate meanEstimate() {
        return new Estimate(mean * scale, deviation() * scale / Math.sqrt(count));
    }

    /// The error is `√((κ - 1) / n) · s / 2` with `κ` the kurtosis: that of the variance, halved
    /// and divided by `s`.
    Estimate standardDeviationEstimate() {
        double deviation = deviation();
        return new Estimate(deviation * scale, deviation * scale * relativeVarianceError() / 2);
    }

    Estimate varianceEstimate() {
        double value = variance * scale * scale;
        return new Estimate(value, value * relativeVarianceError());
    }

    private double deviation() {
        return Math.sqrt(variance);
    }

    private double relativeVarianceError() {
        if (count == 1) {
            return Double.NaN;
        }
        if (second == 0) {
            return 0;
        }
        double kurtosis = fourth / second / second;
        return Math.sqrt(Math.max(kurtosis - 1, 0) / count);
    }

    private static double scale(double[] draws) {
        double largest = 0;
        for (double draw : draws) {
            largest = Math.max(largest, Math.abs(draw));
        }
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            return 1;
        }
        int exponent = Math.clamp(Math.getExponent(largest), -1020, 1020);
        return Double.longBitsToDouble((exponent + 1023L) << 52);
    }
}
