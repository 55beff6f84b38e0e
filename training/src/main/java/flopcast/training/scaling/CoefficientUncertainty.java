package flopcast.training.scaling;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Real;
import java.util.ArrayList;
import java.util.List;

/// How uncertain the coefficients of a fitted law are, together.
///
/// Of a parametric law, `(ln E, ln A, α, ln B, β)` is jointly normal about the published fit. A
/// coefficient and its exponent are almost collinear (correlation above 0.999): drawn one by one
/// they would spread the loss far beyond what the data allow. So all five are made from the same
/// five independent standard normals `z`:
///
/// ```text
/// x = μ + L·z        with L·Lᵀ the covariance
/// ```
public final class CoefficientUncertainty {

    private static final boolean[] PARAMETRIC = {true, true, false, true, false};

    private final boolean[] logarithmic;
    private final double[] means;
    private final double[][] factor;

    /// @param law the published fit, at which the draws are centred
    /// @param covariance of `(ln E, ln A, α, ln B, β)` [5 × 5], symmetric; the lower half is read
    public CoefficientUncertainty(ParametricLaw law, double[][] covariance) {
        logarithmic = PARAMETRIC;
        List<Coefficient> published = law.coefficients();
        means = new double[published.size()];
        for (int i = 0; i < means.length; i++) {
            double value = published.get(i).value();
            means[i] = logarithmic[i] ? Real.log(value) : value;
        }
        factor = choleskyFactor(covariance);
    }

    private CoefficientUncertainty(double mean, double deviation) {
        logarithmic = new boolean[] {true};
        means = new double[] {mean};
        factor = new double[][] {{deviation}};
    }

    /// Of the one coefficient of a law, known to within a factor: lognormal.
    ///
    /// @param deviations of a normal from its centre to either end of the interval
    static CoefficientUncertainty ofFactor(double low, double high, double deviations) {
        double mean = (Real.log(low) + Real.log(high)) / 2;
        return new CoefficientUncertainty(mean, Real.log(high / low) / (2 * deviations));
    }

    /// The coefficients of the law in their order (`E, A, α, B, β` of a parametric one), each a
    /// function of the same independent standard normals, as many as there are coefficients.
    public List<BlockFunction> coefficients() {
        var functions = new ArrayList<BlockFunction>();
        for (int i = 0; i < means.length; i++) {
            functions.add(new CoefficientDraw(means[i], factor[i].clone(), logarithmic[i]));
        }
        return functions;
    }

    /// The lower triangle `L` with `L·Lᵀ = covariance`.
    private static double[][] choleskyFactor(double[][] covariance) {
        int size = covariance.length;
        var factor = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = covariance[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Real.sqrt(rest) : rest / factor[j][j];
            }
        }
        return factor;
    }
}
