package flopcast.quantity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The reference is the JDK's `BigDecimal`.
class DecimalTest {

    private static final MathContext INTACT = new MathContext(15, RoundingMode.HALF_EVEN);

    @Test
    void fifteenDigitsAreKept() {
        forManyNumbers(value -> assertEquals(reference(value), big(Decimal.of(value))));
    }

    @Test
    void digitsAreCountedFromTheFirst() {
        forManyNumbers(value -> {
            for (int count = 1; count <= 9; count++) {
                BigDecimal rounded =
                        reference(value).round(new MathContext(count, RoundingMode.HALF_UP));
                Decimal significant = Decimal.of(value).significant(count);
                assertEquals(rounded.stripTrailingZeros(), big(significant).stripTrailingZeros());
                assertEquals(count, Long.toString(Math.abs(significant.digits())).length());
                assertEquals(rounded.stripTrailingZeros(), big(Decimal.of(value).atMost(count)));
            }
        });
    }

    @Test
    void digitsAreCutOffAtAPlace() {
        forManyNumbers(value -> {
            int leading = Decimal.of(value).leadingPlace();
            for (int place = leading; place > leading - 6; place--) {
                BigDecimal rounded = reference(value).setScale(-place, RoundingMode.HALF_UP);
                assertEquals(rounded, big(Decimal.of(value).downTo(place)));
            }
        });
    }

    @Test
    void textsSayTheNumber() {
        forManyNumbers(value -> {
            Decimal decimal = Decimal.of(value);
            if (Math.abs(decimal.leadingPlace()) < 30) {
                assertEquals(big(decimal).toPlainString(), decimal.plain());
            }
            assertEquals(0, big(decimal).compareTo(new BigDecimal(decimal.scientific())));
            assertEquals(reference(value).doubleValue(), decimal.value());
        });
    }

    @Test
    void zeroHasNoLeadingDigit() {
        assertThrows(IllegalArgumentException.class, () -> Decimal.of(0.0));
    }

    /// Of all sizes and signs, some of them short, some just beside a short one.
    private static void forManyNumbers(Consumer<Double> check) {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            double shortOne = random.nextInt(1, 2_000) / 200.0;
            double beside = Math.nextUp(random.nextInt(1, 100_000) * 0.1);
            for (double value : new double[] {any, shortOne, -beside, beside * 1e21}) {
                if (Double.isFinite(value) && value != 0) {
                    check.accept(value);
                }
            }
        }
    }

    private static BigDecimal reference(double value) {
        return BigDecimal.valueOf(value).round(INTACT);
    }

    private static BigDecimal big(Decimal decimal) {
        return BigDecimal.valueOf(decimal.digits(), -decimal.exponent());
    }
}
