package flopcast.scenario.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.scenario.forecast.Desk;
import flopcast.scenario.forecast.Result;
import flopcast.training.scaling.Check;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.PublishedLaws;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Every law against what was printed of it, asked as a user asks.
class LawsGoldenTest {

    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    /// Coefficients as published give these numbers; whether the coefficients are right, only
    /// [#everyLawGivesBackWhatItsPaperPrints] can tell.
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvFileSource(resources = "laws_golden.csv", numLinesToSkip = 2)
    void theCoefficientsGive(
            String law, String run, String quantity, String value, String question) {
        double answer = answer(law, question);
        assertTrue(agrees(value, answer), () -> value + " expected, " + answer + " found");
    }

    /// One digit more or less in the last place is noticed, in every row.
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvFileSource(resources = "laws_golden.csv", numLinesToSkip = 2)
    void aRowWithAWrongDigitFails(
            String law, String run, String quantity, String value, String question) {
        double answer = answer(law, question);
        BigDecimal right = new BigDecimal(value);
        BigDecimal step = unitOfTheSixthDigit(right);
        assertFalse(agrees(right.add(step).toString(), answer));
        assertFalse(agrees(right.subtract(step).toString(), answer));
    }

    /// Model sizes are met exactly. Tokens follow from the compute of the row, as far as the
    /// rounding of what the row prints allows; three rows contradict themselves by 4 %.
    @ParameterizedTest(name = "{0}, {1} parameters")
    @CsvFileSource(resources = "chinchilla_tables.csv", numLinesToSkip = 2)
    void hoffmann2022Tables(String law, String parameters, String compute, String tokens) {
        String optimum = "law.computeOptimal(" + compute + " FLOP)";
        assertEquals(Double.parseDouble(parameters), answer(law, optimum + ".parameters"));
        double found = answer(law, optimum + ".tokens");
        double printed = Double.parseDouble(tokens);
        double most = rounding(parameters) + rounding(compute) + rounding(tokens);
        boolean isContradiction =
                (parameters.equals("6.7e+10") && !law.endsWith("2"))
                        || (parameters.equals("2.8e+11") && law.endsWith("3-table"));
        assertEquals(isContradiction, Math.abs(found / printed - 1) > most, found + " tokens");
        assertEquals(printed, found, 0.05 * printed);
    }

    @TestFactory
    Stream<DynamicTest> everyLawGivesBackWhatItsPaperPrints() {
        return PublishedLaws.all().stream()
                .flatMap(law ->
                        law.checks().stream()
                                .map(check ->
                                        DynamicTest.dynamicTest(
                                                law.id() + ", " + check.place(),
                                                () -> attest(law, check))));
    }

    private static void attest(PublishedLaw law, Check check) {
        double answer = answer(law.id(), check.question());
        assertTrue(check.agrees(answer), () -> check.printed() + " printed, " + answer + " found");
        BigDecimal printed = new BigDecimal(check.printed());
        if (check.reason().isEmpty()) {
            for (int digit : new int[] {1, -1}) {
                BigDecimal wrong = printed.add(printed.ulp().multiply(BigDecimal.valueOf(digit)));
                assertFalse(
                        Check.digits(check.question(), wrong.toString(), "").agrees(answer),
                        () -> wrong + " agrees as well");
            }
        }
    }

    private static double answer(String law, String question) {
        String text = "law = Law(\"" + law + "\")\n" + question + "\n";
        return ((Result.Known) Desk.forecast(text).outputs().getLast().result()).estimate().value();
    }

    /// Whether both are the same number to six significant digits.
    private static boolean agrees(String printed, double answer) {
        BigDecimal expected = new BigDecimal(printed);
        BigDecimal half = unitOfTheSixthDigit(expected).divide(BigDecimal.TWO);
        return new BigDecimal(answer).subtract(expected).abs().compareTo(half) <= 0;
    }

    private static BigDecimal unitOfTheSixthDigit(BigDecimal number) {
        BigDecimal rounded = number.round(SIX_DIGITS);
        int digits = rounded.precision() - rounded.scale();
        return BigDecimal.ONE.scaleByPowerOfTen(digits - SIX_DIGITS.getPrecision());
    }

    /// How far the digits printed leave a number open, as a share of it.
    private static double rounding(String printed) {
        BigDecimal number = new BigDecimal(printed);
        return number.ulp().doubleValue() / 2 / number.doubleValue();
    }
}
