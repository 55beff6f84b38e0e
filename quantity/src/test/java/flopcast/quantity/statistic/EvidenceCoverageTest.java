package flopcast.quantity.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.quantity.ReferenceTable;
import flopcast.quantity.draw.Points;
import flopcast.quantity.draw.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether stated errors are true where evidence weighs the worlds or rules some of them out.
class EvidenceCoverageTest {

    private static final ReferenceTable EXACT =
            ReferenceTable.read(EvidenceCoverageTest.class, "coverage-evidence.csv");
    private static final double SEEN = 1.5e10;
    private static final double ERROR = 0.5;

    /// As without evidence.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "SOBOL, 1000, 0.92, 0.98, 0.85, 1.15",
        "LATIN_HYPERCUBE, 200, 0.875, 1, 0.7, 1.3",
        "PLAIN, 200, 0.875, 1, 0.7, 1.3"
    })
    void statedErrorsAreTrue(
            Sampling sampling, int seeds, double least, double most, double low, double high) {
        var limits = new Coverage.Limits(least, most, low, high);
        var untrue = new ArrayList<String>();
        for (ReferenceTable.Row row : EXACT.rows()) {
            Estimate[][] estimates =
                    IntStream.range(0, seeds)
                            .parallel()
                            .mapToObj(seed -> new Points(sampling, seed, Coverage.DRAWS))
                            .map(points -> Coverage.estimates(row, sample(row.text("row"), points)))
                            .toArray(Estimate[][]::new);
            untrue.addAll(Coverage.untrue(row, estimates, limits));
        }
        assertEquals(List.of(), untrue);
    }

    /// The worlds of the chain that the script of the reference file calls `name`.
    private static Sample sample(String name, Points points) {
        double[][] factors =
                name.startsWith("chain") ? Coverage.lognormals(points) : Coverage.uniforms(points);
        double[] chain = Coverage.chain(factors);
        return switch (name) {
            case "chainMeasured", "uniformsMeasured" -> measured(chain, points);
            case "chainAbove" -> only(chain, points, i -> chain[i] > 3e10);
            case "chainFactor" -> only(chain, points, i -> factors[0][i] > 300);
            case "uniformsAbove" -> only(chain, points, i -> chain[i] > 5e10);
            case "uniformsFactor" -> only(chain, points, i -> factors[2][i] > 0.7);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Sample measured(double[] chain, Points points) {
        var weights = new double[chain.length];
        for (int i = 0; i < weights.length; i++) {
            double off = Math.log(chain[i] / SEEN) / ERROR;
            weights[i] = Math.exp(-off * off / 2);
        }
        return Sample.owning(chain, Worlds.of(points).weighted(weights));
    }

    private static Sample only(double[] chain, Points points, IntPredicate holds) {
        int[] kept = IntStream.range(0, chain.length).filter(holds).toArray();
        double[] draws = IntStream.of(kept).mapToDouble(i -> chain[i]).toArray();
        return Sample.owning(draws, Worlds.of(points).only(kept));
    }
}
