package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Real;

/// A map from numbers to numbers that rises, or falls, wherever it has values.
public sealed interface Curve {

    /// `NaN` outside its domain.
    double at(double x);

    double inverse(double y);

    /// How fast the value changes with the number, without the sign.
    double slope(double x);

    boolean falls();

    /// Applied to `text`, as a scenario writes it.
    String of(String text);

    /// `e^x`.
    record Exponential() implements Curve {

        @Override
        public double at(double x) {
            return Real.exp(x);
        }

        @Override
        public double inverse(double y) {
            return Real.log(y);
        }

        @Override
        public double slope(double x) {
            return Real.exp(x);
        }

        @Override
        public boolean falls() {
            return false;
        }

        @Override
        public String of(String text) {
            return "exp(" + text + ")";
        }
    }

    /// `ln x`.
    record Logarithm() implements Curve {

        @Override
        public double at(double x) {
            return Real.log(x);
        }

        @Override
        public double inverse(double y) {
            return Real.exp(y);
        }

        @Override
        public double slope(double x) {
            return 1 / x;
        }

        @Override
        public boolean falls() {
            return false;
        }

        @Override
        public String of(String text) {
            return "log(" + text + ")";
        }
    }

    /// `x^exponent`, of numbers that are not negative.
    ///
    /// @param exponent finite, not 0
    record Power(double exponent) implements Curve {

        @Override
        public double at(double x) {
            return x >= 0 ? Real.pow(x, exponent) : Double.NaN;
        }

        @Override
        public double inverse(double y) {
            return Real.pow(y, 1 / exponent);
        }

        @Override
        public double slope(double x) {
            return Math.abs(exponent) * Real.pow(x, exponent - 1);
        }

        @Override
        public boolean falls() {
            return exponent < 0;
        }

        @Override
        public String of(String text) {
            return "(" + text + ") ^ " + Notation.number(exponent);
        }
    }
}
