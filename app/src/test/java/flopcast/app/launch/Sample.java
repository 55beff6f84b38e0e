package flopcast.app.launch;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A class with one of each thing that is linked early; everything it says is a text.
public final class Sample implements Function<@Nullable Object, String> {

    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Box(int width, long height, float depth, List<String> names, boolean isOpen)
            implements Shape {}

    record Tiny(byte a, short b, char c, @Nullable Object d) implements Shape {}

    record Empty() implements Shape {}

    @Override
    public String apply(@Nullable Object value) {
        return byType(value)
                + " "
                + byPattern(value)
                + " "
                + byConstant(value)
                + " "
                + byText(value);
    }

    private static String byType(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Integer number when number > 3 -> "a large integer";
            case Integer _, Long _ -> "whole";
            case CharSequence text -> "text of " + text.length();
            case int[] numbers -> "numbers: " + numbers.length;
            default -> "something";
        };
    }

    private static String byPattern(@Nullable Object value) {
        return switch (value) {
            case Circle(double radius) when radius > 1 -> "wide";
            case Circle _ -> "narrow";
            case Box(int width, _, _, List<String> names, _) when names.size() > width -> "full";
            case Shape shape -> "shape " + shape.hashCode();
            case null, default -> "no shape";
        };
    }

    private static String byConstant(@Nullable Object value) {
        return switch (value) {
            case TimeUnit unit when unit == TimeUnit.DAYS -> "days";
            case TimeUnit unit -> ofUnit(unit);
            case null, default -> "timeless";
        };
    }

    private static String ofUnit(Comparable<TimeUnit> unit) {
        return switch (unit) {
            case TimeUnit.HOURS, TimeUnit.MINUTES -> "hours";
            case TimeUnit other -> "unit " + other;
            default -> "incomparable";
        };
    }

    private static String byText(@Nullable Object value) {
        return switch (String.valueOf(value)) {
            case "3" -> "three";
            case String text when text.startsWith("4") -> "four";
            case String _ -> "other";
        };
    }
}
