package flopcast.scenario.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.scenario.forecast.Desk;
import flopcast.scenario.forecast.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Expressions without chance give what Squiggle gives.
class SquiggleTest {

    private static final String TABLE = "squiggle-0.10.0.tsv";
    private static final double TOLERANCE = 1e-12;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?");

    @TestFactory
    Stream<DynamicTest> anExpressionGivesWhatSquiggleGives() throws IOException {
        return lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row[0], row[1])));
    }

    private static Stream<String> lines() throws IOException {
        try (InputStream table = SquiggleTest.class.getResourceAsStream(TABLE)) {
            byte[] bytes = Objects.requireNonNull(table).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines();
        }
    }

    private static void check(String code, String expected) {
        String actual = text(Desk.forecast(code).outputs().getLast().result());
        assertEquals(
                NUMBER.matcher(expected).replaceAll("#"), NUMBER.matcher(actual).replaceAll("#"));
        Matcher ours = NUMBER.matcher(actual);
        Matcher theirs = NUMBER.matcher(expected);
        while (ours.find() && theirs.find()) {
            double number = Double.parseDouble(theirs.group());
            assertEquals(
                    number, Double.parseDouble(ours.group()), Math.abs(number) * TOLERANCE, code);
        }
    }

    /// As Squiggle writes it, with all digits.
    private static String text(Result result) {
        return switch (result) {
            case Result.Known known -> number(known.estimate().value());
            case Result.ListOf list ->
                    list.items().stream()
                            .map(SquiggleTest::text)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Result.Dict dict ->
                    dict.entries().entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            default -> ResultText.of(result);
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
