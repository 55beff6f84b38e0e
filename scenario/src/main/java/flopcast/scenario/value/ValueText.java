package flopcast.scenario.value;

import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.QuantityText;
import flopcast.quantity.unit.UnitTable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/// A value as it stands inside a text or a problem. Uncertain ones say only that they are.
public final class ValueText {

    private ValueText() {}

    /// @param units of the run, which decide how long a month and a year are
    public static String of(Value value, UnitTable units) {
        return switch (value) {
            case Quantity quantity -> quantity(quantity, units);
            case Truth truth when truth.node() instanceof Node.Constant constant ->
                    constant.value() != 0 ? "true" : "false";
            case Truth truth -> "uncertain truth";
            case Text text -> text.text();
            case ListValue list ->
                    list.items().stream()
                            .map(item -> of(item, units))
                            .collect(Collectors.joining(", ", "[", "]"));
            case DictValue dict ->
                    dict.entries().entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + of(entry.getValue(), units))
                            .collect(Collectors.joining(", ", "{", "}"));
            case DateValue date -> date(date);
            case Callable function -> function.toString();
            case LawValue law -> law.text();
            case Withheld withheld -> "withheld";
            case Unknown unknown -> "unknown";
        };
    }

    private static String quantity(Quantity quantity, UnitTable units) {
        if (!(quantity.node() instanceof Node.Constant constant)) {
            return quantity.kind()
                    + (quantity.dimension().isNone() ? "" : " in " + quantity.dimension());
        }
        QuantityText text =
                QuantityText.of(
                        constant.value(),
                        quantity.dimension(),
                        quantity.shownIn(),
                        Digits.exact(),
                        units);
        return text.unit().isEmpty() ? text.value() : text.value() + " " + text.unit();
    }

    private static String date(DateValue date) {
        return date.node() instanceof Node.Constant seconds
                ? Instant.ofEpochSecond((long) Math.floor(seconds.value()))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()
                : "uncertain date";
    }
}
