package flopcast.quantity.statistic;

/// Mean and variance of a column with their errors, kept divided by a power of two near its largest
/// magnitude, so that neither a sum nor a fourth power leaves the range of doubles.
///
/// @param scale the power of two by which the mean, and the root of the variance, is divided
/// @param variance the second moment about the mean, and the squared error of the mean, by which
///   that is too small: for independent draws the divisor `n - 1`
/// @param tail `√(Σ d⁴) / Σ d²` of the deviations of draws without weights
record Moment(double scale, Estimate mean, Estimate variance, double tail) {

    /// The errors of deviations are skewed: a randomisation that misses the tail makes both the
    /// deviation and its spread small. Measured on products of lognormals and of uniforms, 32
    /// randomisations of 512.
    private static final double SKEWED = 1.13;

    static Moment of(double[] draws, Worlds worlds) {
        double scale = scale(draws, worlds);
        double factor = 1 / scale;
        double centre = centre(draws, factor, worlds);
        Deviations deviations = Deviations.of(draws, factor, centre, worlds);
        double meanError = deviations.meanError(worlds);
        double second = deviations.meanSquare();
        double secondError = deviations.meanSquareError(worlds);
        if (draws.length == 1) {
            var unknown = new Estimate(centre, Double.NaN);
            return new Moment(scale, unknown, new Estimate(0, Double.NaN), 0);
        }
        return new Moment(
                scale,
                new Estimate(centre, meanError * Spread.student(worlds)),
                new Estimate(
                        second + meanError * meanError,
                        secondError * (worlds.isIndependent() ? 1 : SKEWED)),
                deviations.tail());
    }

    Estimate meanEstimate() {
        return new Estimate(mean.value() * scale, mean.error() * scale);
    }

    /// The error is that of the variance, halved and divided by the deviation.
    Estimate standardDeviationEstimate() {
        double deviation = Math.sqrt(variance.value());
        double error = deviation > 0 ? variance.error() / deviation / 2 : variance.error();
        return new Estimate(deviation * scale, error * scale);
    }

    Estimate varianceEstimate() {
        return new Estimate(variance.value() * scale * scale, variance.error() * scale * scale);
    }

    /// The mean, as far as the digits of a double go: equal draws have exactly their value.
    private static double centre(double[] draws, double factor, Worlds worlds) {
        if (worlds.isWeighted()) {
            return weightedCentre(draws, factor, worlds.weights().orElseThrow());
        }
        var sum = new CompensatedSum();
        var lanes = new Lanes();
        for (int stretch = 0; stretch < worlds.stretches(); stretch++) {
            int from = worlds.start(stretch);
            lanes.addSum(draws, from, worlds.end(stretch), factor, sum);
        }
        return sum.dividedBy(draws.length);
    }

    private static double weightedCentre(double[] draws, double factor, double[] weights) {
        double origin = Double.NaN;
        double total = 0;
        var sum = new CompensatedSum();
        for (int i = 0; i < draws.length; i++) {
            if (weights[i] > 0) {
                origin = Double.isNaN(origin) ? draws[i] * factor : origin;
                sum.add(weights[i] * (draws[i] * factor - origin));
                total += weights[i];
            }
        }
        return origin + sum.dividedBy(total);
    }

    private static double scale(double[] draws, Worlds worlds) {
        double largest =
                worlds.weights()
                        .map(weights -> largest(draws, weights))
                        .orElseGet(() -> largest(draws));
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            return 1;
        }
        int exponent = Math.clamp(Math.getExponent(largest), -1020, 1020);
        return Double.longBitsToDouble((exponent + 1023L) << 52);
    }

    private static double largest(double[] draws) {
        double largest = 0;
        for (double draw : draws) {
            largest = Math.max(largest, Math.abs(draw));
        }
        return largest;
    }

    private static double largest(double[] draws, double[] weights) {
        double largest = 0;
        for (int i = 0; i < draws.length; i++) {
            if (weights[i] > 0) {
                largest = Math.max(largest, Math.abs(draws[i]));
            }
        }
        return largest;
    }
}
