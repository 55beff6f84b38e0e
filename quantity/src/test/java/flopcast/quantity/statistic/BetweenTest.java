package flopcast.quantity.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.distribution.Normal;
import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.UniformStream;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetweenTest {

    private static final int DRAWS = 16_384;

    /// Two normals of deviation 1 whose means differ by `distance`, the second with weight `p`.
    private static Between ofTwo(
            long seed, double p, double distance, int draws, boolean weighted) {
        var group = new double[draws];
        var values = new double[draws];
        var weights = new double[draws];
        var choice = UniformStream.of(seed, new Address("choice", 0));
        var noise = UniformStream.of(seed, new Address("noise", 0));
        for (int i = 0; i < draws; i++) {
            group[i] = choice.at(i) < (weighted ? 0.5 : p) ? 1 : 0;
            weights[i] = group[i] == 1 ? p : 1 - p;
            values[i] = 1e24 * (10 + distance * group[i] + Normal.STANDARD.quantile(noise.at(i)));
        }
        Worlds worlds = Worlds.independent(draws);
        Sample sample = Sample.owning(values, weighted ? worlds.weighted(weights) : worlds);
        return Between.of(sample, group, 2).orElseThrow();
    }

    /// `p·(1 - p)·d² / (p·(1 - p)·d² + 1)`.
    private static double exact(double p, double distance) {
        double between = p * (1 - p) * distance * distance;
        return between / (between + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1, false",
        "0.2, 3, false",
        "0.9, 0.5, false",
        "0.2, 3, true",
        "0.7, 1, true"
    })
    void shareOfTwoNormalsIsThatOfTheClosedForm(double p, double distance, boolean weighted) {
        Between between = ofTwo(7, p, distance, DRAWS, weighted);
        double error = between.share().error();
        assertEquals(exact(p, distance), between.share().value(), 4 * error);
        assertTrue(error < 0.02, () -> "error " + error);
        Estimate second = between.means().get(1).orElseThrow();
        assertEquals(1e24 * (10 + distance), second.value(), 4 * second.error());
    }

    @Test
    void statedErrorsCoverTheTruth() {
        int covered = 0;
        for (int seed = 0; seed < 400; seed++) {
            Estimate share = ofTwo(seed, 0.3, 1.5, 2_000, false).share();
            covered += Math.abs(share.value() - exact(0.3, 1.5)) <= 1.96 * share.error() ? 1 : 0;
        }
        assertEquals(0.95, covered / 400.0, 4 * Math.sqrt(0.95 * 0.05 / 400));
    }

    @Test
    void groupsOfOneValueEachExplainAll() {
        var group = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            group[i] = i % 3;
        }
        Sample sample = Sample.of(group, DRAWS);
        assertEquals(1, Between.of(sample, group, 3).orElseThrow().share().value(), 1e-12);
    }

    @Test
    void whatDoesNotVaryHasNoShare() {
        var same = new double[DRAWS];
        Arrays.fill(same, 5);
        assertEquals(Optional.empty(), Between.of(Sample.of(same, DRAWS), new double[DRAWS], 2));
    }

    @Test
    void groupWithoutWorldsHasNoMean() {
        double[] group = {0, 1, 0, 1};
        Sample sample = Sample.of(new double[] {1, 2, 3, 4}, 4);
        assertEquals(Optional.empty(), Between.of(sample, group, 3).orElseThrow().means().get(2));
    }
}
