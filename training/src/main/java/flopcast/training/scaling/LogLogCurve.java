package flopcast.training.scaling;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;

/// A curve through a table of points: straight between two of them on logarithmic axes.
///
/// ```text
/// y(x) = y_k · (x / x_k)^slope_k        x_k ≤ x < x_(k+1)
/// ```
///
/// Beyond either end the last segment goes on. Through the points it goes exactly. `NaN` for `x ≤
/// 0`.
final class LogLogCurve implements BlockFunction {

    private final String operation;
    private final double[] x;
    private final double[] y;
    private final double[] slopes;

    /// @param x positive, strictly rising, at least two
    /// @param y positive, one for each `x`
    LogLogCurve(String operation, double[] x, double[] y) {
        this.operation = operation;
        this.x = x.clone();
        this.y = y.clone();
        slopes = new double[x.length];
        for (int k = 0; k + 1 < x.length; k++) {
            slopes[k] = Real.log(y[k + 1] / y[k]) / Real.log(x[k + 1] / x[k]);
        }
        slopes[x.length - 1] = slopes[x.length - 2];
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public double value(double[] arguments) {
        return at(arguments[0]);
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        double[] slope = columns.borrow();
        double[] start = columns.borrow();
        double[] zero = columns.borrow();
        for (int i = 0; i < length; i++) {
            double at = arguments[0][i];
            int k = segment(at);
            result[i] = at / x[k];
            slope[i] = slopes[k];
            start[i] = y[k];
            zero[i] = 0;
        }
        columns.logOfPositive(result, result, length);
        columns.expOfLinear(slope, result, zero, result, length);
        for (int i = 0; i < length; i++) {
            result[i] = start[i] * result[i];
        }
        columns.giveBack(zero);
        columns.giveBack(start);
        columns.giveBack(slope);
    }

    double at(double at) {
        int k = segment(at);
        double ratio = at / x[k];
        return ratio > 0 ? y[k] * ParametricFormula.raised(ratio, slopes[k]) : Double.NaN;
    }

    /// The number of the segment in which `at` lies, or that goes on to it.
    private int segment(double at) {
        int k = x.length - 1;
        while (k > 0 && x[k] > at) {
            k--;
        }
        return k;
    }
}
