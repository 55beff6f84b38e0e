package flopcast.quantity.statistic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.draw.Layout;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Worlds of which some have been ruled out.
class WorldsTest {

    private static final int COUNT = 3 * Layout.ROUND;

    /// Left out, or there without weight: the statistics are the same.
    @Test
    void aWorldThatIsRuledOutIsOneOfWeightZero() {
        int[] left = IntStream.range(0, COUNT).filter(i -> i % 7 == 3 || i % 11 == 0).toArray();
        double[] draws = IntStream.range(0, COUNT).mapToDouble(i -> Math.sin(i)).toArray();
        var weights = new double[COUNT];
        Arrays.stream(left).forEach(world -> weights[world] = 1);
        double[] kept = Arrays.stream(left).mapToDouble(world -> draws[world]).toArray();
        Sample weighted = Sample.owning(draws, Worlds.randomised(COUNT).weighted(weights));
        Sample compact = Sample.owning(kept, Worlds.randomised(COUNT).only(left));
        assertEquals(weighted.mean().value(), compact.mean().value(), 1e-15);
        assertEquals(weighted.mean().error(), compact.mean().error(), 1e-15);
        assertEquals(weighted.variance().error(), compact.variance().error(), 1e-15);
        assertEquals(weighted.quantile(0.3).value(), compact.quantile(0.3).value(), 1e-12);
        assertEquals(weighted.quantile(0.3).error(), compact.quantile(0.3).error(), 1e-9);
        assertEquals(weighted.mode().error(), compact.mode().error(), 1e-9);
    }

    @Test
    void theMeanWeightIsTheShareOfWorldsThatAreLeft() {
        int[] every = IntStream.range(0, COUNT).filter(i -> i % 4 == 0).toArray();
        Estimate independent = Worlds.independent(COUNT).only(every).meanWeight();
        assertEquals(0.25, independent.value());
        assertEquals(Math.sqrt(0.25 * 0.75 / COUNT), independent.error(), 1e-7);
        Estimate even = Worlds.randomised(COUNT).only(every).meanWeight();
        assertEquals(0.25, even.value());
        assertTrue(even.error() > 0 && even.error() < independent.error());
    }

    @Test
    void theFirstOfThemAreThoseOfWholeRounds() {
        int[] left = IntStream.range(0, COUNT).filter(i -> i % 5 == 0).toArray();
        double[] weights = IntStream.range(0, left.length).mapToDouble(i -> i % 3).toArray();
        Worlds worlds = Worlds.randomised(COUNT).only(left).weighted(weights);
        int inTwoRounds = (2 * Layout.ROUND + 4) / 5;
        Worlds first = worlds.first(inTwoRounds);
        assertEquals(inTwoRounds, first.count());
        assertEquals(worlds.weight(inTwoRounds - 1), first.weight(inTwoRounds - 1));
        assertThrows(IllegalArgumentException.class, () -> worlds.first(inTwoRounds - 1));
    }

    @Test
    void stretchesMayBeEmpty() {
        Worlds worlds = Worlds.randomised(COUNT).only(new int[] {Layout.STRETCH * 5, COUNT - 1});
        var sizes = new int[worlds.stretches()];
        Arrays.setAll(sizes, stretch -> worlds.end(stretch) - worlds.start(stretch));
        var expected = new int[worlds.stretches()];
        expected[5] = 1;
        expected[expected.length - 1] = 1;
        assertArrayEquals(expected, sizes);
    }
}
