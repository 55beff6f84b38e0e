package flopcast.quantity.unit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says of a name that is no unit what its writer probably meant.
final class UnknownUnit {

    private static final Pattern FLOPS =
            Pattern.compile(
                    "(?<prefix>|[kMGTPEZYRQ]|kilo|mega|giga|tera|peta|exa|zetta)flops",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> CURRENCIES =
            Set.of(
                    "EUR", "GBP", "JPY", "CNY", "RMB", "CHF", "CAD", "AUD", "INR", "KRW", "TWD",
                    "SEK", "NOK", "DKK", "PLN", "SGD", "HKD", "BRL", "ILS", "AED", "€", "£", "¥");
    private static final Map<String, String> OTHER_WORDS =
            Map.ofEntries(
                    Map.entry("sec", "s"),
                    Map.entry("secs", "s"),
                    Map.entry("h", "hour"),
                    Map.entry("hr", "hour"),
                    Map.entry("hrs", "hours"),
                    Map.entry("d", "day"),
                    Map.entry("wk", "week"),
                    Map.entry("mo", "month"),
                    Map.entry("yr", "year"),
                    Map.entry("yrs", "years"),
                    Map.entry("y", "year"),
                    Map.entry("watt", "W"),
                    Map.entry("watts", "W"),
                    Map.entry("joule", "J"),
                    Map.entry("joules", "J"),
                    Map.entry("hz", "1/s"),
                    Map.entry("gpu", "chip"),
                    Map.entry("gpus", "chips"),
                    Map.entry("tpu", "chip"),
                    Map.entry("tpus", "chips"),
                    Map.entry("accelerator", "chip"),
                    Map.entry("accelerators", "chips"),
                    Map.entry("$", "USD"),
                    Map.entry("dollar", "USD"),
                    Map.entry("dollars", "USD"),
                    Map.entry("param", "parameter"),
                    Map.entry("params", "parameters"),
                    Map.entry("weights", "parameters"));
    private static final Map<String, String> SUFFIXES =
            Map.of(
                    "m",
                            "Write `5m` for 0.005, `5 min` for minutes, `5 months` for months,"
                                    + " `5M` for millions.",
                    "k", "Write `5k` for 5000, and a unit after it: `5k tokens`.",
                    "K", "Write `5k` for 5000, and a unit after it: `5k tokens`.",
                    "M", "Write `5M` for five million, and a unit after it: `5M USD`.",
                    "G", "Write `5G` for 5e9, and a unit after it: `5G tokens`.",
                    "T", "Write `5T` for 5e12, and a unit after it: `5T tokens`.",
                    "P", "Write `5P` for 5e15, and a unit after it: `5P FLOP`.",
                    "n", "Write `5n` for 5e-9, and a unit after it: `5n s`.",
                    "b", "Write `5 B` or `5 bytes` for bytes, `5 bits` for bits, `5B` for 5e9.",
                    "%", "Write `5%`, without a blank.");

    private UnknownUnit() {}

    /// Whether a name is one of those that mean an amount to some and a rate to others.
    static boolean isAmbiguous(String name) {
        return FLOPS.matcher(name).matches();
    }

    static UnitException problem(String name, int offset, UnitTable table) {
        Matcher flops = FLOPS.matcher(name);
        if (flops.matches()) {
            return ambiguous(name, flops.group("prefix"), offset);
        }
        return new UnitException(
                "unit-unknown",
                "no unit is called \"" + name + "\"",
                advice(name, table),
                offset,
                name.length());
    }

    private static UnitException ambiguous(String name, String written, int offset) {
        String prefix = written.isEmpty() ? "" : written.substring(0, 1).toUpperCase(Locale.ROOT);
        String amount = (prefix.equals("K") ? "k" : prefix) + "FLOP";
        return new UnitException(
                "unit-ambiguous",
                "the unit \"" + name + "\" means an amount to some and a rate to others",
                "Write `" + amount + "` for an amount, `" + amount + "/s` for a rate.",
                offset,
                name.length());
    }

    private static String advice(String name, UnitTable table) {
        if (SUFFIXES.containsKey(name)) {
            return SUFFIXES.get(name);
        }
        if (CURRENCIES.contains(name)) {
            return "Money is counted in USD. Define another currency before you use it, at the rate"
                    + " that you assume: `unit EUR = 1.05 USD`.";
        }
        String word = OTHER_WORDS.get(name.toLowerCase(Locale.ROOT));
        if (word != null) {
            return "Write `" + word + "`.";
        }
        return prefixOnWord(name, table)
                .or(() -> nearest(name, table))
                .orElse(
                        "Define it before you use it: `unit "
                                + name
                                + "`, or as a multiple of"
                                + " another, `unit "
                                + name
                                + " = 2 tokens`.");
    }

    /// `Mtokens`, `BUSD`: a size belongs to the number.
    private static Optional<String> prefixOnWord(String name, UnitTable table) {
        if (name.length() < 4 || !table.has(name.substring(1))) {
            return Optional.empty();
        }
        char size = name.charAt(0);
        if ("kMGTPB".indexOf(size) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                "Write the size at the number: `5"
                        + size
                        + " "
                        + name.substring(1)
                        + "`. Prefixes stand before "
                        + String.join(", ", StandardUnits.PREFIXED)
                        + " only.");
    }

    private static Optional<String> nearest(String name, UnitTable table) {
        List<String> near = NearNames.to(name, table.names());
        if (near.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                near.stream()
                        .map(other -> "\"" + other + "\"")
                        .collect(
                                java.util.stream.Collectors.joining(" or ", "Did you mean ", "?")));
    }
}
