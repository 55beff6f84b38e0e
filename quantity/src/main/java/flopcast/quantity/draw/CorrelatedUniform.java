package flopcast.quantity.draw;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;

/// `Φ(Σ wⱼ·zⱼ)`: a uniform that moves with others.
///
/// The arguments are independent standard normals, the weights the parts of each that
/// [GaussianCopula] has found; their squares sum to 1.
public final class CorrelatedUniform implements BlockFunction {

    private static final double LEAST = Double.MIN_NORMAL;
    private static final double GREATEST = Math.nextDown(1.0);

    private final double[] weights;

    /// @param weights at least one
    public CorrelatedUniform(double[] weights) {
        this.weights = weights.clone();
    }

    public double weight(int argument) {
        return weights[argument];
    }

    @Override
    public String operation() {
        return "correlated uniform";
    }

    @Override
    public int arity() {
        return weights.length;
    }

    @Override
    public double value(double[] arguments) {
        double score = weights[0] * arguments[0];
        for (int j = 1; j < weights.length; j++) {
            score = Math.fma(weights[j], arguments[j], score);
        }
        return inside(Real.normalCumulative(score));
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        for (int i = 0; i < length; i++) {
            result[i] = weights[0] * arguments[0][i];
        }
        for (int j = 1; j < weights.length; j++) {
            double weight = weights[j];
            double[] normals = arguments[j];
            for (int i = 0; i < length; i++) {
                result[i] = Math.fma(weight, normals[i], result[i]);
            }
        }
        columns.normalCumulative(result, result, length);
        for (int i = 0; i < length; i++) {
            result[i] = inside(result[i]);
        }
    }

    /// Strictly inside (0, 1), so that no quantile function returns infinity.
    private static double inside(double probability) {
        return Math.max(LEAST, Math.min(probability, GREATEST));
    }
}
