package flopcast.quantity.distribution;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Real;

/// The log density of a mixture whose weights or components differ from draw to draw.
///
/// ```text
/// ln (Σ wᵢ·e^lᵢ / Σ wᵢ)
/// ```
///
/// The arguments are the weights and then the log densities `lᵢ` of the components. Where a weight
/// is negative or all are 0 there is no value.
///
/// @param branches number of components
public record MixtureLogDensity(int branches) implements BlockFunction {

    @Override
    public String operation() {
        return "likelihood by a mixture";
    }

    @Override
    public int arity() {
        return 2 * branches;
    }

    /// By the largest component, so that none need be in the range of doubles. A component of
    /// weight 0 may be without a value.
    @Override
    public double value(double[] arguments) {
        double total = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < branches; i++) {
            if (!(arguments[i] >= 0)) {
                return Double.NaN;
            }
            total += arguments[i];
            largest = arguments[i] > 0 ? Math.max(largest, arguments[branches + i]) : largest;
        }
        if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        return Math.abs(largest) < Double.POSITIVE_INFINITY
                ? largest + Real.log(sum(arguments, largest) / total)
                : largest;
    }

    private double sum(double[] arguments, double largest) {
        double sum = 0;
        for (int i = 0; i < branches; i++) {
            if (arguments[i] > 0) {
                sum += arguments[i] * Real.exp(arguments[branches + i] - largest);
            }
        }
        return sum;
    }
}
