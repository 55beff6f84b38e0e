package flopcast.quantity.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.ReferenceTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every distribution against its reference file, to the tolerances that the file states.
class ReferenceTest {

    private static final Map<String, Distribution> EXAMPLES =
            Examples.all().stream()
                    .collect(Collectors.toMap(ReferenceTest::key, Function.identity()));

    static Stream<String> names() {
        return Arrays.stream(Distribution.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("names")
    void quantilesAreThoseOfTheReference(String name) {
        ReferenceTable table = table(name);
        double tolerance = table.stated("quantile");
        for (ReferenceTable.Row row : table.rows()) {
            Distribution distribution = example(row);
            double p = row.number("p");
            double spread = Math.abs(distribution.quantile(0.75) - distribution.quantile(0.25));
            assertClose(row, "quantile", distribution.quantile(p), tolerance, spread);
            assertClose(row, "quantileFromTop", distribution.quantileFromTop(p), tolerance, spread);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void probabilitiesAndDensitiesAreThoseOfTheReference(String name) {
        ReferenceTable table = table(name);
        double tolerance = table.stated("probability");
        double spread = table.origin().contains("absolute") ? 1 : 0;
        for (ReferenceTable.Row row : table.rows()) {
            Distribution distribution = example(row);
            double x = row.number("x");
            assertClose(row, "cumulative", distribution.cumulative(x), tolerance, spread);
            assertClose(row, "exceedance", distribution.exceedance(x), tolerance, spread);
            if (!row.text("density").isEmpty()) {
                assertClose(row, "density", distribution.density(x), tolerance, 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void momentsAreThoseOfTheReference(String name) {
        ReferenceTable table = table(name);
        double tolerance = table.stated("moment");
        for (ReferenceTable.Row row : table.rows()) {
            Distribution distribution = example(row);
            double deviation = Math.sqrt(distribution.variance().orElse(0));
            assertMoment(row, "mean", distribution.mean(), tolerance, deviation);
            assertMoment(row, "variance", distribution.variance(), tolerance, 0);
            if (!row.text("mode").isEmpty()) {
                assertClose(row, "mode", distribution.mode(), tolerance, deviation);
            }
        }
    }

    @Test
    void everyExampleStandsInAFile() {
        List<String> keys =
                names().flatMap(name -> table(name).rows().stream())
                        .map(row -> row.text("distribution"))
                        .distinct()
                        .sorted()
                        .toList();
        assertEquals(EXAMPLES.keySet().stream().sorted().toList(), keys);
    }

    private static ReferenceTable table(String name) {
        return ReferenceTable.read(ReferenceTest.class, name + ".csv");
    }

    private static Distribution example(ReferenceTable.Row row) {
        Distribution example = EXAMPLES.get(row.text("distribution"));
        if (example == null) {
            throw new IllegalArgumentException("no example " + row.text("distribution"));
        }
        return example;
    }

    private static String key(Distribution distribution) {
        return distribution.toString().replace(",", "");
    }

    private static void assertMoment(
            ReferenceTable.Row row,
            String column,
            OptionalDouble actual,
            double tolerance,
            double spread) {
        assertEquals(!row.text(column).isEmpty(), actual.isPresent(), () -> row + " " + column);
        actual.ifPresent(value -> assertClose(row, column, value, tolerance, spread));
    }

    /// @param spread what an error is compared with where the value itself is nearer to 0
    private static void assertClose(
            ReferenceTable.Row row, String column, double actual, double tolerance, double spread) {
        double expected = row.number(column);
        double scale = Math.max(Math.abs(expected), spread);
        assertTrue(
                Math.abs(actual - expected) <= tolerance * scale,
                () ->
                        column
                                + " is "
                                + actual
                                + ", off by "
                                + Math.abs(actual - expected) / scale
                                + " for "
                                + row.cells());
    }
}
