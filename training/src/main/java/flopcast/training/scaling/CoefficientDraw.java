package flopcast.training.scaling;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Real;

/// One coefficient of an uncertain law: `mean + Σ weight_j·z_j`, and `e` to that where the fit is
/// normal in the logarithm.
final class CoefficientDraw implements BlockFunction {

    private final double mean;
    private final double[] weights;
    private final boolean logarithmic;

    CoefficientDraw(double mean, double[] weights, boolean logarithmic) {
        this.mean = mean;
        this.weights = weights;
        this.logarithmic = logarithmic;
    }

    @Override
    public String operation() {
        return "uncertain coefficient";
    }

    @Override
    public int arity() {
        return weights.length;
    }

    @Override
    public double value(double[] normals) {
        double sum = mean;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * normals[j];
        }
        return logarithmic ? Real.exp(sum) : sum;
    }
}
