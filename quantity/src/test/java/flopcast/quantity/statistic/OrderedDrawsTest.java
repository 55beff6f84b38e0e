package flopcast.quantity.statistic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.quantity.draw.UniformStream;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws ordered only as far as asked, against draws sorted whole.
class OrderedDrawsTest {

    private static final int COUNT = 100_000;

    static Stream<double[]> columns() {
        return Stream.of(
                column(COUNT, u -> u),
                column(COUNT, u -> 1 / (u - 0.5)),
                column(COUNT, u -> Math.floor(3 * u)),
                column(COUNT, u -> u < 0.9 ? 7 : u),
                column(COUNT, u -> 1e300),
                IntStream.range(0, COUNT).mapToDouble(i -> i).toArray(),
                IntStream.range(0, COUNT).mapToDouble(i -> -i % 1000).toArray(),
                column(COUNT, u -> u < 0.5 ? Math.floor(9 * u) : u),
                column(COUNT, u -> u < 0.02 ? Double.NEGATIVE_INFINITY : u > 0.9 ? 1 / 0.0 : u),
                column(COUNT, u -> u < 0.3 ? -0.0 : u < 0.6 ? 0.0 : -u),
                IntStream.range(0, COUNT).mapToDouble(i -> Integer.reverse(i)).toArray(),
                column(8193, u -> u),
                column(2, u -> u),
                column(1, u -> u));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void everyRankIsThatOfTheSortedDraws(double[] draws) {
        double[] sorted = sorted(draws);
        OrderedDraws ordered = OrderedDraws.of(draws.clone());
        for (double p : new double[] {0.5, 0.05, 0.95, 0, 1, 0.499, 0.9999, 0.0001, 0.25, 0.75}) {
            int rank = (int) (p * (draws.length - 1));
            assertEquals(sorted[rank], ordered.at(rank));
        }
        var stream = new UniformStream(3);
        for (int i = 0; i < 500; i++) {
            int rank = (int) (stream.at(i) * draws.length);
            assertEquals(sorted[rank], ordered.at(rank));
        }
        double[] all = draws.clone();
        Arrays.sort(all);
        assertArrayEquals(all, ordered.all());
        assertEquals(sorted[0], ordered.at(0));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void allDrawsAreSortedWithoutBeingAskedForOneByOne(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, OrderedDraws.of(draws.clone()).all());
    }

    /// In order, zeros of either sign alike.
    private static double[] sorted(double[] draws) {
        return Arrays.stream(draws).map(draw -> draw + 0.0).sorted().toArray();
    }

    private static double[] column(int count, DoubleUnaryOperator value) {
        var stream = new UniformStream(20261123);
        return IntStream.range(0, count)
                .mapToDouble(i -> value.applyAsDouble(stream.at(i)))
                .toArray();
    }
}
