package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Real;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The joint spread of the replication's coefficients against what Besiroglu et al. 2024 print.
class CoefficientUncertaintyTest {

    private static final int DRAWS = 4000;

    private static final ParametricLaw LAW = (ParametricLaw) PublishedLaws.BESIROGLU_2024.law();
    private static final List<BlockFunction> COEFFICIENTS =
            PublishedLaws.BESIROGLU_2024.uncertainty().orElseThrow().coefficients();

    @Test
    void theCentreIsThePublishedFit() {
        for (int i = 0; i < 5; i++) {
            double published = LAW.coefficients().get(i).value();
            assertEquals(published, COEFFICIENTS.get(i).value(new double[5]), 4e-16 * published);
        }
    }

    /// Standard errors of (ln E, ln A, α, ln B, β), from the authors' notebook.
    @ParameterizedTest
    @CsvSource({"0, 0.014, 0.0005", "1, 0.258, 0.0005", "2, 0.0154, 0.00005"})
    @CsvSource({"3, 0.421, 0.0005", "4, 0.0206, 0.00005"})
    void standardErrorsAreThePrintedOnes(int coefficient, double printed, double rounding) {
        double variance = 0;
        for (int z = 0; z < 5; z++) {
            variance += square(step(coefficient, z));
        }
        assertEquals(printed, Real.sqrt(variance), rounding);
    }

    /// The authors' 95 % bootstrap intervals: α from 0.317 to 0.373, β from 0.331 to 0.415. Theirs
    /// are a little skewed, a normal is not.
    @Test
    void intervalsAreCloseToTheBootstraps() {
        assertEquals(0.317, quantile(0.025, law -> law.parameterTerm().exponent()), 0.003);
        assertEquals(0.373, quantile(0.975, law -> law.parameterTerm().exponent()), 0.006);
        assertEquals(0.331, quantile(0.025, law -> law.tokenTerm().exponent()), 0.007);
        assertEquals(0.415, quantile(0.975, law -> law.tokenTerm().exponent()), 0.010);
    }

    /// `a = β/(α+β)` has a standard error of 0.018 to 0.020: an interval of 80 % is 0.05 wide.
    @Test
    void theShareOfParametersIsKnownToTwoPerCent() {
        ToDoubleFunction<ParametricLaw> share =
                law ->
                        law.tokenTerm().exponent()
                                / (law.tokenTerm().exponent() + law.parameterTerm().exponent());
        double width = quantile(0.9, share) - quantile(0.1, share);
        assertEquals(2 * 1.2816 * 0.019, width, 0.004);
    }

    /// Independent draws of the same coefficients would spread this loss by a quarter.
    @Test
    void aLossAmongTheDataIsKnownWithinAPerCent() {
        ToDoubleFunction<ParametricLaw> loss = law -> law.loss(1e9, 20e9);
        double width = quantile(0.95, loss) - quantile(0.05, loss);
        assertTrue(width < 0.01 * LAW.loss(1e9, 20e9), () -> "width " + width);
    }

    /// The paper's 80 % region allows 4 to 40 tokens per parameter at 1e26 FLOP and above.
    @Test
    void tokensPerParameterOfLargeRunsSpreadAsPublished() {
        ToDoubleFunction<ParametricLaw> ratio =
                law -> law.computeOptimal(1e26).tokensPerParameter();
        double low = quantile(0.1, ratio);
        double high = quantile(0.9, ratio);
        assertTrue(low > 4 && low < 10, () -> "low " + low);
        assertTrue(high > 25 && high < 45, () -> "high " + high);
    }

    /// The change of a coefficient, on the scale of its fit, per unit of one standard normal.
    private static double step(int coefficient, int z) {
        var normals = new double[5];
        normals[z] = 1;
        BlockFunction function = COEFFICIENTS.get(coefficient);
        boolean exponent = coefficient == 2 || coefficient == 4;
        double moved = function.value(normals);
        double centre = function.value(new double[5]);
        return exponent ? moved - centre : Real.log(moved / centre);
    }

    private static double quantile(double p, ToDoubleFunction<ParametricLaw> of) {
        var values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            values[draw] = of.applyAsDouble(law(draw));
        }
        Arrays.sort(values);
        return values[(int) (p * DRAWS)];
    }

    private static ParametricLaw law(int draw) {
        var normals = new double[5];
        for (int z = 0; z < 5; z++) {
            normals[z] =
                    Real.normalQuantile(UniformStream.of(1, new Address("normal", z)).at(draw));
        }
        double[] x = COEFFICIENTS.stream().mapToDouble(f -> f.value(normals)).toArray();
        return new ParametricLaw(x[0], new PowerTerm(x[1], x[2]), new PowerTerm(x[3], x[4]));
    }

    private static double square(double x) {
        return x * x;
    }
}
