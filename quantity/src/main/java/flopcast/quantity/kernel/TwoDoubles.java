package flopcast.quantity.kernel;

/// A number carried in two doubles, `high + low`, to about 100 bits: what a power needs of a
/// logarithm and a product of its factors.
///
/// Source: Dekker 1971, "A floating-point technique for extending the available precision",
/// doi:10.1007/BF01397083; products by fused multiply-add.
record TwoDoubles(double high, double low) {

    static final TwoDoubles ONE = new TwoDoubles(1, 0);

    /// `high + low` brought into normal form, where `|high| >= |low|`.
    static TwoDoubles of(double high, double low) {
        double sum = high + low;
        return new TwoDoubles(sum, (high - sum) + low);
    }

    TwoDoubles times(TwoDoubles other) {
        double product = high * other.high;
        double error = Math.fma(high, other.high, -product);
        return of(product, error + Math.fma(high, other.low, low * other.high));
    }

    TwoDoubles times(double factor) {
        double product = high * factor;
        double error = Math.fma(high, factor, -product);
        return of(product, Math.fma(low, factor, error));
    }

    /// `1 / this`, rounded to a double.
    double reciprocal() {
        double quotient = 1 / high;
        double rest = Math.fma(-quotient, high, 1) - quotient * low;
        return Math.fma(rest, quotient, quotient);
    }
}
