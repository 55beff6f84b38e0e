package flopcast.quantity.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.Layout;
import flopcast.quantity.draw.Points;
import flopcast.quantity.draw.Sampling;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is gathered of a column answers as the column itself does.
class GatheringTest {

    private static final int BLOCK = 1_024;
    private static final int PILOT = 16_384;
    private static final double[] USUAL = {0.05, 0.25, 0.5, 0.75, 0.95};

    /// Columns of one uniform.
    enum Shape {
        UNIFORM,
        NORMAL,
        LOGNORMAL,
        HEAVY,
        CAUCHY,
        TWO_PEAKS,
        ATOM_OFF_THE_QUANTILES,
        TINY,
        HUGE;

        double of(double u) {
            return switch (this) {
                case UNIFORM -> u;
                case NORMAL -> Real.normalQuantile(u);
                case LOGNORMAL -> Real.exp(1.5 * Real.normalQuantile(u));
                case HEAVY -> Real.exp(4 * Real.normalQuantile(u));
                case CAUCHY -> (u - 0.5) / (u * (1 - u));
                case TWO_PEAKS -> u < 0.5 ? u : 1e6 + u;
                case ATOM_OFF_THE_QUANTILES -> u > 0.3 && u < 0.4 ? 0.35 : u;
                case TINY -> 1e-290 * u;
                case HUGE -> 1e290 * u;
            };
        }
    }

    private static double[] column(DoubleUnaryOperator shape, Points points) {
        double[] column = new double[points.draws()];
        points.of(new Address("x", 0), 0).fill(column, 0, column.length);
        return Arrays.stream(column).map(shape).toArray();
    }

    private static Optional<Gathering> gathering(double[] column, Worlds worlds) {
        return Gathering.of(Arrays.copyOf(column, PILOT), worlds, BLOCK);
    }

    /// Every `threads`-th block in a part of its own, the last ones first.
    private static void gather(
            Gathering gathering, double[] column, int threads, Supplier<Columns> columns) {
        int blocks = (column.length + BLOCK - 1) / BLOCK;
        for (int thread = threads - 1; thread >= 0; thread--) {
            GatheringPart part = gathering.newPart(1.0 / threads);
            Columns functions = columns.get();
            for (int block = thread; block < blocks; block += threads) {
                int from = block * BLOCK;
                int to = Math.min(from + BLOCK, column.length);
                double[] register = Arrays.copyOf(Arrays.copyOfRange(column, from, to), BLOCK);
                part.add(register, from, to, functions);
            }
        }
    }

    private static Sample gathered(double[] column, Worlds worlds, int threads) {
        Gathering gathering = gathering(column, worlds).orElseThrow();
        gather(gathering, column, threads, () -> Columns.of(BLOCK));
        return gathering.sample(() -> column);
    }

    private static void assertSameAnswers(Sample expected, Sample actual, String what) {
        for (double p : USUAL) {
            assertEquals(expected.quantile(p), actual.quantile(p), what + " at " + p);
        }
        assertNear(expected.mean(), actual.mean(), what);
        assertNear(expected.standardDeviation(), actual.standardDeviation(), what);
        assertEquals(expected.dominance().isOfMean(), actual.dominance().isOfMean(), what);
        assertEquals(
                expected.dominance().isOfDeviation(), actual.dominance().isOfDeviation(), what);
    }

    private static void assertNear(Estimate expected, Estimate actual, String what) {
        assertEquals(expected.value(), actual.value(), 1e-13 * Math.abs(expected.value()), what);
        double rounding = 1e-11 * expected.error() + 1e-16 * Math.abs(expected.value());
        assertEquals(expected.error(), actual.error(), rounding, what);
    }

    @ParameterizedTest
    @EnumSource
    void answersAsTheWholeColumn(Shape shape) {
        for (Sampling sampling : Sampling.values()) {
            for (int draws : new int[] {PILOT * 16, PILOT * 16 + 1, 300_000}) {
                var points = new Points(sampling, 5, draws);
                double[] column = column(shape::of, points);
                Worlds worlds = Worlds.of(points);
                Sample expected = Sample.owning(column.clone(), worlds);
                Sample actual = gathered(column, worlds, 2);
                String what = shape + " " + sampling + " " + draws;
                assertSameAnswers(expected, actual, what);
                for (double p : new double[] {0, 1e-5, 0.1, 0.499, 0.9, 1}) {
                    assertEquals(expected.quantile(p), actual.quantile(p), what + " at " + p);
                }
            }
        }
    }

    /// What a person is shown of an ordinary column needs no second look at its draws.
    @ParameterizedTest
    @EnumSource(names = {"UNIFORM", "NORMAL", "LOGNORMAL", "ATOM_OFF_THE_QUANTILES", "TWO_PEAKS"})
    void usualQuestionsNeedNoWholeColumn(Shape shape) {
        for (Sampling sampling : Sampling.values()) {
            var points = new Points(sampling, 8, PILOT * 40);
            double[] column = column(shape::of, points);
            Gathering gathering = gathering(column, Worlds.of(points)).orElseThrow();
            gather(gathering, column, 2, () -> Columns.of(BLOCK));
            var asked = new AtomicInteger();
            Sample sample =
                    gathering.sample(() -> {
                        asked.incrementAndGet();
                        return column;
                    });
            sample.settle();
            assertFalse(sample.dominance().isOfMean());
            assertTrue(sample.first(PILOT).quantile(0.005).value() < sample.quantile(0.05).value());
            assertEquals(Arrays.stream(column).min().orElseThrow(), sample.minimum().value());
            assertEquals(Arrays.stream(column).max().orElseThrow(), sample.maximum().value());
            assertEquals(0, asked.get(), shape + " " + sampling);
            assertEquals(0.3, sample.quantile(0.3).value(), shape == Shape.UNIFORM ? 0.01 : 1e9);
            assertTrue(asked.get() > 0);
        }
    }

    /// Whole rounds have the very pieces that the whole column has.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void hasTheSameBitsOnAnyNumberOfThreads(int threads) {
        for (Sampling sampling : Sampling.values()) {
            var points = new Points(sampling, 3, PILOT * 17);
            double[] column = column(Shape.LOGNORMAL::of, points);
            Worlds worlds = Worlds.of(points);
            Sample expected = Sample.owning(column.clone(), worlds);
            for (boolean scalar : new boolean[] {false, true}) {
                Gathering gathering = gathering(column, worlds).orElseThrow();
                gather(
                        gathering,
                        column,
                        threads,
                        () -> scalar ? Columns.oneByOne(BLOCK) : Columns.of(BLOCK));
                Sample actual = gathering.sample(() -> column);
                assertEquals(answers(expected), answers(actual), sampling + " " + scalar);
            }
        }
    }

    private static List<Estimate> answers(Sample sample) {
        List<Estimate> answers = new ArrayList<>(List.of(sample.mean(), sample.variance()));
        for (double p : USUAL) {
            answers.add(sample.quantile(p));
        }
        return answers;
    }

    /// Where many draws have the same value the column is better kept.
    @Test
    void valuesThatRepeatAreNotGathered() {
        var points = new Points(Sampling.SOBOL, 3, PILOT * 16);
        Worlds worlds = Worlds.of(points);
        for (DoubleUnaryOperator shape :
                List.<DoubleUnaryOperator>of(
                        _ -> 3,
                        u -> u < 0.2 ? 1 : 0,
                        u -> Math.floor(u * 100),
                        u -> Math.max(u, 0.06))) {
            assertTrue(gathering(column(shape, points), worlds).isEmpty());
        }
    }

    /// A value that first repeats after the pilot.
    @ParameterizedTest
    @CsvSource({"SOBOL", "PLAIN"})
    void aPilotThatMisleadsChangesNoAnswer(Sampling sampling) {
        var points = new Points(sampling, 3, PILOT * 16);
        Worlds worlds = Worlds.of(points);
        double[] column = column(Shape.NORMAL::of, points);
        for (int i = PILOT; i < column.length; i++) {
            column[i] = i % 3 == 0 ? 0.25 : column[i] + 5;
        }
        assertSameAnswers(
                Sample.owning(column.clone(), worlds),
                gathered(column, worlds, 2),
                sampling.toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aDrawWithoutAValueIsSeen(double missing) {
        var points = new Points(Sampling.SOBOL, 3, PILOT * 16);
        Worlds worlds = Worlds.of(points);
        double[] column = column(Shape.NORMAL::of, points);
        Gathering without = gathering(column, worlds).orElseThrow();
        gather(without, column, 2, () -> Columns.of(BLOCK));
        assertTrue(without.isFinite());
        column[column.length - 5] = missing;
        Gathering with = gathering(column, worlds).orElseThrow();
        gather(with, column, 2, () -> Columns.of(BLOCK));
        assertFalse(with.isFinite());
        column[Layout.STRETCH] = missing;
        assertTrue(gathering(column, worlds).isEmpty());
    }
}
