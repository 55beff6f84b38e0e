package flopcast.quantity.unit;

/// What one of a unit is: a dimension, and how much of its base unit.
///
/// The power of ten is held apart, because `1 / 1e-9` is not `1e9` in binary: `FLOP/ns` is exactly
/// 1e9 of the base unit.
///
/// @param mantissa times 10 to the power of `tens` gives base units
record Measure(Dimension dimension, double mantissa, int tens) {

    static final Measure ONE = new Measure(Dimension.NONE, 1, 0);

    static Measure of(Unit unit) {
        return new Measure(unit.dimension(), unit.factor(), 0);
    }

    Measure times(Measure other) {
        return new Measure(
                dimension.times(other.dimension), mantissa * other.mantissa, tens + other.tens);
    }

    Measure dividedBy(Measure other) {
        return new Measure(
                dimension.dividedBy(other.dimension), mantissa / other.mantissa, tens - other.tens);
    }

    Measure power(Rational exponent) {
        Dimension raised = dimension.power(exponent);
        long denominator = exponent.denominator();
        if (tens % denominator != 0) {
            return new Measure(raised, power(factor(), exponent), 0);
        }
        int raisedTens = (int) (tens / denominator * exponent.numerator());
        return new Measure(raised, power(mantissa, exponent), raisedTens);
    }

    /// Value in base units of one of this; infinite or 0 where a double cannot hold it.
    double factor() {
        return tens == 0 ? mantissa : scaled();
    }

    private double scaled() {
        if (tens > 0 && tens <= 22) {
            return mantissa * powerOfTen(tens);
        }
        if (tens < 0 && tens >= -22) {
            return mantissa / powerOfTen(-tens);
        }
        return mantissa * powerOfTen(tens);
    }

    private static double powerOfTen(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }

    private static double power(double base, Rational exponent) {
        if (exponent.denominator() > 1) {
            return StrictMath.pow(base, exponent.value());
        }
        double product = 1;
        for (int i = 0; i < Math.abs(exponent.numerator()); i++) {
            product *= base;
        }
        return exponent.numerator() < 0 ? 1 / product : product;
    }
}
