package flopcast.quantity.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.distribution.Cauchy;
import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Exponential;
import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.distribution.Loguniform;
import flopcast.quantity.distribution.Mixture;
import flopcast.quantity.distribution.Normal;
import flopcast.quantity.distribution.PointMass;
import flopcast.quantity.distribution.Poisson;
import flopcast.quantity.distribution.StudentT;
import flopcast.quantity.distribution.Triangular;
import flopcast.quantity.distribution.Truncated;
import flopcast.quantity.distribution.Uniform;
import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.kernel.SplitMix;
import flopcast.quantity.statistic.DensityCurve.Atom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Curves against exact densities. Areas are those under straight lines between the points on the
/// curve's own axis.
class DensityCurveTest {

    private static final int COUNT = 16_384;
    private static final int POINTS = 200;
    private static final double AREA = 1e-3;

    /// @param mean how far the curve may be off the density on the average, as a share of it
    /// @param tail the same at the quantiles 0.1% and 99.9%, beyond which 16 draws lie
    record Case(Distribution distribution, double mean, double tail) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case(new Normal(3, 2), 0.03, 0.5),
                new Case(Lognormal.between(5, 10, 0.9), 0.04, 0.5),
                new Case(Lognormal.between(5, 50_333_333, 0.9), 0.03, 0.5),
                new Case(Truncated.of(new Normal(5, 3), 2, 8), 0.03, 0.2),
                new Case(new Uniform(0, 1), 0.03, 0.2),
                new Case(new Loguniform(1, 1e6), 0.03, 0.2),
                new Case(new Exponential(2), 0.03, 0.5),
                new Case(new Triangular(0, 1, 3), 0.04, 0.5),
                new Case(new StudentT(2, 0, 1), 0.05, 0.6),
                new Case(new Cauchy(0, 1), 0.06, 0.6),
                new Case(mixture(0.3, new Normal(0, 1), new Normal(100, 1)), 0.04, 0.5),
                new Case(mixture(0.3, new Normal(0, 1), new Normal(8, 1)), 0.05, 0.5),
                new Case(mixture(0.5, new Normal(0, 1), new Normal(20, 0.1)), 0.04, 0.5),
                new Case(
                        mixture(
                                0.3,
                                Lognormal.between(5, 10, 0.9),
                                Lognormal.between(50, 100, 0.9)),
                        0.05,
                        0.5),
                new Case(mixture(0.5, new Normal(5, 2), new Uniform(-1000, 1000)), 0.12, 0.3));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCurveOfDrawsFollowsTheDensityIntoTheTails(Case each) {
        Distribution distribution = each.distribution();
        DensityCurve curve = sample(distribution, 1).densityCurve(POINTS);
        double off = 0;
        for (int i = 0; i < 400; i++) {
            off += Math.abs(relativeError(curve, distribution, 0.002 + 0.996 * i / 399)) / 400;
        }
        assertTrue(off < each.mean(), () -> "mean error");
        assertEquals(0, relativeError(curve, distribution, 0.001), each.tail());
        assertEquals(0, relativeError(curve, distribution, 0.999), each.tail());
        assertEquals(1, area(curve), AREA);
        assertEquals(List.of(), curve.atoms());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCurveOfAKnownDistributionIsItsDensity(Case each) {
        Distribution distribution = each.distribution();
        DensityCurve curve = sample(distribution, 1).densityCurve(distribution, POINTS);
        for (int i = 0; i < curve.points(); i++) {
            double exact = distribution.density(curve.x(i));
            assertEquals(exact, curve.density(i), 1e-12 * exact);
        }
        assertEquals(1, area(curve), distribution instanceof Cauchy ? 2 * AREA : AREA);
        assertTrue(curve.points() <= POINTS);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void curvesReachFromTheLeastDrawToTheGreatestAndNoFurther(Case each) {
        Sample sample = sample(each.distribution(), 2);
        for (DensityCurve curve :
                List.of(
                        sample.densityCurve(POINTS),
                        sample.densityCurve(each.distribution(), POINTS))) {
            assertEquals(sample.minimum().value(), curve.x(0));
            assertEquals(sample.maximum().value(), curve.x(curve.points() - 1));
            for (int i = 1; i < curve.points(); i++) {
                assertTrue(curve.x(i - 1) <= curve.x(i));
                assertTrue(curve.density(i) >= 0 && Double.isFinite(curve.density(i)));
            }
        }
    }

    @Test
    void aBoundaryKeepsItsDensity() {
        Distribution cut = Truncated.of(new Normal(5, 3), 2, 8);
        DensityCurve curve = sample(cut, 3).densityCurve(POINTS);
        assertEquals(cut.density(2), curve.density(0), 0.3 * cut.density(2));
        assertEquals(cut.density(8), curve.density(curve.points() - 1), 0.3 * cut.density(8));
    }

    @Test
    void aGapHasTheDensityZero() {
        DensityCurve curve =
                sample(mixture(0.5, new Uniform(0, 1), new Uniform(5, 6)), 1).densityCurve(POINTS);
        assertEquals(0, density(curve, 3));
        assertEquals(0.5, density(curve, 0.5), 0.05);
        assertEquals(1, area(curve), AREA);
    }

    @Test
    void valuesWithAProbabilityAreAtoms() {
        Distribution distribution = mixture(0.3, new PointMass(0), new Normal(1, 1));
        Sample sample = sample(distribution, 1);
        double error = Math.sqrt(0.3 * 0.7 / COUNT);
        DensityCurve drawn = sample.densityCurve(POINTS);
        assertEquals(1, drawn.atoms().size());
        assertEquals(0, drawn.atoms().getFirst().value());
        assertEquals(0.3, drawn.atoms().getFirst().probability(), 4 * error);
        assertEquals(1 - drawn.atoms().getFirst().probability(), area(drawn), AREA);
        DensityCurve exact = sample.densityCurve(distribution, POINTS);
        assertEquals(0.3, exact.atoms().getFirst().probability(), 1e-12);
        assertEquals(0.7, area(exact), AREA);
        assertEquals(0.7 * new Normal(1, 1).density(0.5), density(exact, 0.5), 1e-3);
    }

    /// A quarter of the draws is 0.21, computed along many ways.
    @Test
    void aValueThatDiffersByItsRoundingIsOneAtom() {
        var draws = new double[4_000];
        for (int i = 0; i < draws.length; i++) {
            draws[i] =
                    i % 4 == 0
                            ? 0.21 * (1 + (i % 100) * Math.ulp(1.0))
                            : 0.22 + 0.05 * (i + 0.5) / draws.length;
        }
        DensityCurve curve = Sample.of(draws, draws.length).densityCurve(120);
        assertEquals(1, curve.atoms().size());
        assertEquals(0.25, curve.atoms().getFirst().probability(), 1e-12);
        assertEquals(0.21, curve.atoms().getFirst().value(), 1e-12);
        for (int i = 0; i < curve.points(); i++) {
            assertTrue(curve.density(i) < 30, "density " + curve.density(i));
        }
    }

    @Test
    void countsAreAtomsOnly() {
        Distribution poisson = new Poisson(4);
        Sample sample = sample(poisson, 1);
        DensityCurve drawn = sample.densityCurve(POINTS);
        assertEquals(0, drawn.points());
        assertEquals(1, probability(drawn), 1e-9);
        DensityCurve exact = sample.densityCurve(poisson, POINTS);
        assertEquals(new Atom(3, poisson.density(3)), exact.atoms().get(3));
    }

    @Test
    void tooManyAtomsMakeACurve() {
        Distribution poisson = new Poisson(1e6);
        DensityCurve curve = sample(poisson, 1).densityCurve(poisson, POINTS);
        assertEquals(List.of(), curve.atoms());
        double middle = new Normal(1e6, 1e3).density(1e6);
        assertEquals(middle, density(curve, 1e6), 0.1 * middle);
        assertEquals(1, area(curve), AREA);
    }

    /// Of standard normal draws with the weights `e^x`, the density is that of a normal about 1.
    @Test
    void weightsCount() {
        double[] draws = draws(new Normal(0, 1), 1);
        double[] weights = Arrays.stream(draws).map(Math::exp).toArray();
        Worlds worlds = Worlds.independent(COUNT).weighted(weights);
        DensityCurve curve = Sample.owning(draws, worlds).densityCurve(POINTS);
        Distribution expected = new Normal(1, 1);
        for (double x : new double[] {-1, 0, 1, 2}) {
            assertEquals(1, density(curve, x) / expected.density(x), 0.15);
        }
        assertEquals(1, area(curve), AREA);
    }

    @Test
    void fewDrawsAndHugeOnesHaveACurveToo() {
        for (int count : new int[] {1, 2, 7, 8, 9, 20, 100}) {
            double[] draws = Arrays.copyOf(draws(new Uniform(-1e308, 1e308), 1), count);
            DensityCurve curve = Sample.of(draws, count).densityCurve(POINTS);
            assertEquals(count < 8, curve.points() == 0);
            assertEquals(1, area(curve) + probability(curve), AREA);
        }
        DensityCurve same = Sample.of(new double[] {3, 3, 3}, 3).densityCurve(POINTS);
        assertEquals(List.of(new Atom(3, 1)), same.atoms());
    }

    @Test
    void wideQuantitiesHaveALogarithmicAxis() {
        DensityCurve wide = sample(new Loguniform(1, 1e4), 1).densityCurve(POINTS);
        assertTrue(wide.isLogarithmic());
        assertEquals(wide.density(50) * wide.x(50), wide.densityOnAxis(50), 1e-12);
        assertFalse(sample(new Uniform(1, 2), 1).densityCurve(POINTS).isLogarithmic());
    }

    private static Mixture mixture(double weight, Distribution one, Distribution other) {
        return new Mixture(List.of(one, other), List.of(weight, 1 - weight));
    }

    private static Sample sample(Distribution distribution, long seed) {
        return Sample.of(draws(distribution, seed), COUNT);
    }

    /// A mixture is drawn component by component.
    private static double[] draws(Distribution distribution, long seed) {
        var uniforms = new double[COUNT];
        new UniformStream(SplitMix.mix(seed)).fill(uniforms, 0, COUNT);
        if (!(distribution instanceof Mixture mixture)) {
            return Arrays.stream(uniforms).map(distribution::quantile).toArray();
        }
        var branches = new UniformStream(SplitMix.mix(-seed));
        return IntStream.range(0, COUNT)
                .mapToDouble(i ->
                        mixture.components()
                                .get(mixture.branch(branches.at(i)))
                                .quantile(uniforms[i]))
                .toArray();
    }

    private static double relativeError(DensityCurve curve, Distribution distribution, double p) {
        double x = distribution.quantile(p);
        return density(curve, x) / distribution.density(x) - 1;
    }

    private static double position(DensityCurve curve, double x) {
        return curve.isLogarithmic() ? Math.log(x) : x;
    }

    /// On the straight line between the points on either side.
    private static double density(DensityCurve curve, double x) {
        int above = 1;
        while (curve.x(above) < x) {
            above++;
        }
        double from = position(curve, curve.x(above - 1));
        double share = (position(curve, x) - from) / (position(curve, curve.x(above)) - from);
        double onAxis =
                (1 - share) * curve.densityOnAxis(above - 1) + share * curve.densityOnAxis(above);
        return curve.isLogarithmic() ? onAxis / x : onAxis;
    }

    private static double area(DensityCurve curve) {
        double area = 0;
        for (int i = 1; i < curve.points(); i++) {
            double half = position(curve, curve.x(i)) / 2 - position(curve, curve.x(i - 1)) / 2;
            area += half * curve.densityOnAxis(i) + half * curve.densityOnAxis(i - 1);
        }
        return area;
    }

    private static double probability(DensityCurve curve) {
        return curve.atoms().stream().mapToDouble(Atom::probability).sum();
    }
}
