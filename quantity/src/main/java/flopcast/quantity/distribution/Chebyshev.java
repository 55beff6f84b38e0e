package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Real;
import java.util.function.DoubleUnaryOperator;

/// Polynomials of degree 10 on [-1, 1], through a function's values at Chebyshev's points, both
/// ends among them: so neighbouring pieces meet.
///
/// Source: Trefethen 2013, "Approximation Theory and Approximation Practice", chapters 2 and 3.
final class Chebyshev {

    static final int DEGREE = 10;

    /// `cos(π·i/DEGREE)`, for a whole turn.
    private static final double[] COSINES = cosines();

    private Chebyshev() {}

    /// The coefficients of Chebyshev's polynomials 0 to [#DEGREE].
    static double[] series(DoubleUnaryOperator function) {
        var values = new double[DEGREE + 1];
        for (int i = 0; i <= DEGREE; i++) {
            values[i] = function.applyAsDouble(COSINES[i]) * (i % DEGREE == 0 ? 0.5 : 1);
        }
        var series = new double[DEGREE + 1];
        for (int term = 0; term <= DEGREE; term++) {
            double sum = 0;
            for (int i = 0; i <= DEGREE; i++) {
                sum = Math.fma(values[i], COSINES[i * term % (2 * DEGREE)], sum);
            }
            series[term] = sum * (term % DEGREE == 0 ? 1 : 2) / DEGREE;
        }
        return series;
    }

    /// The coefficients of `1, x, x², …` in the same polynomial.
    static double[] powers(double[] series) {
        var powers = new double[DEGREE + 1];
        var before = new double[DEGREE + 1];
        var now = new double[DEGREE + 1];
        now[0] = 1;
        for (int term = 0; term <= DEGREE; term++) {
            for (int power = 0; power <= DEGREE; power++) {
                powers[power] = Math.fma(series[term], now[power], powers[power]);
            }
            // T₁ = x, and Tₙ₊₁ = 2x·Tₙ - Tₙ₋₁.
            double factor = term == 0 ? 1 : 2;
            var next = new double[DEGREE + 1];
            next[0] = -before[0];
            for (int power = 1; power <= DEGREE; power++) {
                next[power] = factor * now[power - 1] - before[power];
            }
            before = now;
            now = next;
        }
        return powers;
    }

    private static double[] cosines() {
        var cosines = new double[2 * DEGREE];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = Real.cos(Math.PI * i / DEGREE);
        }
        return cosines;
    }
}
