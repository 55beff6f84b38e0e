package flopcast.quantity.kernel;

/// `c₀ + c₁·x + c₂·x² + …` by Horner's rule with fused multiply-adds, so that interpreted, compiled
/// and vectorised code round alike.
final class Polynomial {

    private Polynomial() {}

    static double at(double x, double[] coefficients) {
        int degree = coefficients.length - 1;
        double value = coefficients[degree];
        for (int i = degree - 1; i >= 0; i--) {
            value = Math.fma(value, x, coefficients[i]);
        }
        return value;
    }
}
