package flopcast.quantity.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.kernel.Real;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The tables that draws are made with, against the exact quantiles.
class TablesTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    static Stream<Distribution> examples() {
        return Stream.concat(Examples.all().stream(), edges());
    }

    private static Stream<Distribution> edges() {
        return Stream.of(
                new Beta(0.01, 5),
                new Beta(0.1, 0.1),
                new Beta(1e9, 3),
                new Beta(1e9, 1e9),
                new Gamma(1e-3, 1),
                new Gamma(1e8, 1),
                new StudentT(1e9, 0, 1),
                new Pert(-1e9, 1e9, 1e9),
                new Binomial(7, 0),
                new Binomial(7, 1),
                new Binomial(1e9, 0.5),
                new Binomial(1e9, 1e-9),
                new Poisson(1e8),
                Truncated.of(new Gamma(5, 1), 2, 8),
                Truncated.of(new Beta(20, 25), 0.9, 1),
                Truncated.of(new Poisson(3000), 2990, INFINITY),
                new Mixture(List.of(new PointMass(0), new Lognormal(3, 1)), List.of(0.25, 0.75)),
                new Mixture(
                        List.of(new PointMass(2), new Poisson(7), new PointMass(-1)),
                        List.of(0.25, 0.6, 0.15)),
                new Mixture(
                        List.of(new Lognormal(50, 0.1), new Lognormal(60, 3), new Gamma(5, 1e20)),
                        List.of(0.1, 0.8, 0.1)),
                Truncated.of(
                        new Mixture(List.of(new Normal(0, 1), new Normal(8, 2)), List.of(0.5, 0.5)),
                        -1,
                        9));
    }

    static Stream<Distribution> counts() {
        return examples().filter(Distribution::isDiscrete);
    }

    static Stream<Distribution> continuous() {
        return examples().filter(distribution -> !distribution.isDiscrete());
    }

    static Stream<Distribution> tabled() {
        return examples()
                .filter(distribution ->
                        distribution.forDraws() instanceof QuantileTable
                                || distribution.forDraws() instanceof MixtureTable
                                || distribution.forDraws() instanceof CountTable);
    }

    /// A draw lies between the exact quantiles of the probabilities whose normal quantiles differ
    /// by the promised error; the rounding of either may add to that.
    @ParameterizedTest
    @MethodSource("continuous")
    void drawsAreQuantilesOfNearlyTheirProbability(Distribution exact) {
        Quantiles draws = exact.forDraws();
        DoubleStream random = DoubleStream.iterate(-7.9, z -> z < 8, z -> z + 0.0371);
        random.forEach(z -> {
            double p = Real.normalCumulative(z);
            double x = draws.quantile(p);
            double low = exact.quantile(Real.normalCumulative(z - QuantileTable.ERROR));
            double high = exact.quantile(Real.normalCumulative(z + QuantileTable.ERROR));
            double rounding = 8 * Math.ulp(x);
            assertTrue(
                    x >= low - rounding && x <= high + rounding,
                    () -> exact + " at z = " + z + ": " + x + ", " + low + " to " + high);
        });
    }

    @ParameterizedTest
    @MethodSource("counts")
    void drawnCountsAreTheExactOnes(Distribution exact) {
        Quantiles draws = exact.forDraws();
        var uniforms = new UniformStream(20261123);
        for (int i = 0; i < 3000; i++) {
            double p = uniforms.at(i);
            assertEquals(exact.quantile(p), draws.quantile(p), () -> exact + " at " + p);
            double q = uniforms.at(i) * 1e-3;
            assertEquals(exact.quantileFromTop(q), draws.quantileFromTop(q), () -> "top " + q);
        }
    }

    @ParameterizedTest
    @MethodSource("tabled")
    void drawsRiseAcrossThePiecesAndIntoTheTails(Distribution exact) {
        Quantiles draws = exact.forDraws();
        double before = draws.quantile(0x1p-53);
        for (double z = -4.25; z <= 4.25; z += 1.0 / 64) {
            for (double near : new double[] {z - 1e-9, z, z + 1e-9}) {
                double next = draws.quantile(Real.normalCumulative(near));
                double last = before;
                assertTrue(last <= next, () -> exact + " at z = " + near);
                before = next;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theTailsAreTheExactOnes(Distribution exact) {
        Quantiles draws = exact.forDraws();
        if (!(exact instanceof Truncated)) {
            for (double tail : new double[] {1e-300, 0x1p-53, 1e-9, 3e-5}) {
                assertEquals(exact.quantile(tail), draws.quantile(tail));
                assertEquals(exact.quantileFromTop(tail), draws.quantileFromTop(tail));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tabled")
    void atTheEndsAreTheLeastAndTheGreatestValueAndBeyondThemNone(Distribution exact) {
        for (Quantiles quantiles : List.of(exact, exact.forDraws())) {
            assertEquals(exact.lowest(), quantiles.quantile(0));
            assertEquals(exact.highest(), quantiles.quantile(1));
            assertEquals(exact.highest(), quantiles.quantileFromTop(0));
            for (double outside : new double[] {-1, 2, INFINITY, Double.NaN}) {
                assertEquals(Double.NaN, quantiles.quantile(outside));
                assertEquals(Double.NaN, quantiles.quantileFromTop(outside));
            }
        }
    }

    @Test
    void slowQuantilesHaveTablesAndNoOthers() {
        assertInstanceOf(QuantileTable.class, new Beta(0.5, 0.5).forDraws());
        assertInstanceOf(QuantileTable.class, new Gamma(1e-3, 1).forDraws());
        assertInstanceOf(QuantileTable.class, new StudentT(0.25, 0, 1).forDraws());
        assertInstanceOf(CountTable.class, new Poisson(3).forDraws());
        Distribution normal = new Normal(0, 1);
        assertSame(normal, normal.forDraws());
    }

    /// Nearly all of its draws are at one end or the other.
    @Test
    void whatIsNotSmoothIsLeftExact() {
        Distribution beta = new Beta(1e-3, 1e-3);
        assertSame(beta, beta.forDraws());
    }

    @Test
    void aTableIsMadeWhenItIsFirstDrawnFrom() {
        var made = new int[1];
        var lazy =
                new Lazy<>(() -> {
                    made[0]++;
                    return List.of(made[0]);
                });
        assertEquals(0, made[0]);
        assertSame(lazy.value(), lazy.value());
        assertEquals(1, made[0]);
    }
}
