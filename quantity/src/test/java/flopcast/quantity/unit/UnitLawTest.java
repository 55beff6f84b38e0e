package flopcast.quantity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.kernel.SplitMix;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws that hold for all dimensions, tried on many made at random.
class UnitLawTest {

    private static final UnitTable UNITS = UnitTable.standard();
    private static final List<String> BASES =
            List.of("FLOP", "s", "parameter", "token", "word", "B", "chip", "USD", "J", "nat");
    private static final List<String> NAMES =
            List.of("PFLOP", "hours", "parameters", "kWh", "bits", "µs", "GB", "MW", "months");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatADimensionPrintsIsReadBack(int seed) {
        Dimension dimension = dimension(new UniformStream(SplitMix.mix(seed)), 0);
        Unit unit = UNITS.parse(dimension.toString());
        assertEquals(dimension, unit.dimension());
        assertEquals(1, unit.factor());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dimensionsAreACommutativeGroupWithPowers(int seed) {
        var stream = new UniformStream(SplitMix.mix(seed));
        Dimension a = dimension(stream, 0);
        Dimension b = dimension(stream, 100);
        Dimension c = dimension(stream, 200);
        var half = new Rational(1, 2);
        assertEquals(a.times(b), b.times(a));
        assertEquals(a.times(b).times(c), a.times(b.times(c)));
        assertEquals(a, a.times(Dimension.NONE));
        assertEquals(Dimension.NONE, a.dividedBy(a));
        assertEquals(a, a.times(b).dividedBy(b));
        assertEquals(a.times(b).power(half), a.power(half).times(b.power(half)));
        assertEquals(a, a.power(half).power(Rational.of(2)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFactorOfAProductIsTheProductOfTheFactors(int seed) {
        var stream = new UniformStream(SplitMix.mix(seed));
        String first = pick(NAMES, stream, 0);
        String second = pick(NAMES, stream, 1);
        double product = UNITS.parse(first).factor() * UNITS.parse(second).factor();
        double quotient = UNITS.parse(first).factor() / UNITS.parse(second).factor();
        assertNear(product, first + "*" + second);
        assertNear(quotient, first + "/" + second);
        assertNear(1 / quotient, "1/(" + first + "/" + second + ")");
        assertNear(quotient * quotient, "(" + first + "/" + second + ")^2");
        assertNear(1, "(" + first + "^(1/2))^2/" + first);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aShownQuantityReadsBack(int seed) {
        var stream = new UniformStream(SplitMix.mix(seed));
        double value = StrictMath.pow(10, 60 * stream.at(0) - 20);
        Dimension dimension = UNITS.parse(pick(NAMES, stream, 1)).dimension();
        Scale scale = QuantityText.scaleFor(value, dimension, Optional.empty());
        QuantityText text = scale.text(value, Digits.exact());
        Unit unit = UNITS.parse(text.unit());
        assertEquals(dimension, unit.dimension());
        assertEquals(value, number(text.value()) * unit.factor(), 1e-5 * value);
        assertTrue(text.value().length() <= 12, text::toString);
    }

    @Test
    void exponentsAreExactFractionsInLowestTerms() {
        assertEquals(new Rational(1, 2), new Rational(-3, -6));
        assertEquals(new Rational(5, 6), new Rational(1, 2).plus(new Rational(1, 3)));
        assertEquals(new Rational(-1, 6), new Rational(1, 2).times(new Rational(-1, 3)));
        assertTrue(new Rational(1, 3).compareTo(new Rational(1, 2)) < 0);
        assertEquals(Optional.of(new Rational(1, 3)), Rational.exactly(1.0 / 3));
        assertEquals(Optional.of(new Rational(-5, 2)), Rational.exactly(-2.5));
        assertEquals(Optional.of(Rational.ZERO), Rational.exactly(0));
        assertEquals(Optional.empty(), Rational.exactly(0.123456789));
        assertEquals(Optional.empty(), Rational.exactly(Double.NaN));
        assertEquals(Optional.empty(), Rational.exactly(1e9));
    }

    @Test
    void exponentsBeyondSenseAreRefusedInsteadOfOverflowing() {
        for (long[] parts :
                new long[][] {
                    {1001, 1},
                    {-1001, 1},
                    {1, 1001},
                    {Long.MIN_VALUE, 1},
                    {1, Long.MIN_VALUE},
                    {Long.MAX_VALUE, 1},
                    {1, 0}
                }) {
            assertThrows(IllegalArgumentException.class, () -> new Rational(parts[0], parts[1]));
        }
        Dimension large = Dimension.base("s").power(Rational.of(1000));
        var problem =
                assertThrows(IllegalArgumentException.class, () -> large.power(Rational.of(1000)));
        assertEquals(
                "an exponent has a numerator and a denominator of at most 1000, but is 1000000",
                problem.getMessage());
    }

    private static void assertNear(double factor, String text) {
        assertEquals(factor, UNITS.parse(text).factor(), 1e-14 * factor, text);
    }

    private static double number(String value) {
        int size = "kMBT".indexOf(value.charAt(value.length() - 1));
        return size < 0
                ? Double.parseDouble(value)
                : Double.parseDouble(value.substring(0, value.length() - 1))
                        * List.of(1e3, 1e6, 1e9, 1e12).get(size);
    }

    private static Dimension dimension(UniformStream stream, int from) {
        var powers = new TreeMap<String, Rational>();
        for (int i = 0; i < 1 + (int) (4 * stream.at(from)); i++) {
            powers.put(
                    pick(BASES, stream, from + 3 * i + 1),
                    new Rational(
                            (int) (13 * stream.at(from + 3 * i + 2)) - 6,
                            1 + (int) (3 * stream.at(from + 3 * i + 3))));
        }
        return new Dimension(powers);
    }

    private static <T> T pick(List<T> list, UniformStream stream, int index) {
        return list.get((int) (list.size() * stream.at(index)));
    }
}
