package flopcast.quantity.unit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Spellings that other programs and papers use for units, and what to write here instead.
final class OtherSpelling {

    private static final Set<String> CURRENCIES =
            Set.of(
                    "EUR", "GBP", "JPY", "CNY", "RMB", "CHF", "CAD", "AUD", "INR", "KRW", "TWD",
                    "SEK", "NOK", "DKK", "PLN", "SGD", "HKD", "BRL", "ILS", "AED", "€", "£", "¥");

    /// By spelling in small letters.
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("sec", "s"),
                    Map.entry("secs", "s"),
                    Map.entry("h", "hour"),
                    Map.entry("hr", "hour"),
                    Map.entry("hrs", "hours"),
                    Map.entry("d", "day"),
                    Map.entry("wk", "week"),
                    Map.entry("mo", "month"),
                    Map.entry("y", "year"),
                    Map.entry("yr", "year"),
                    Map.entry("yrs", "years"),
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
                    "k", "Write `5k` for 5000, and a unit after it: `5k tokens`.",
                    "K", "Write `5k` for 5000, and a unit after it: `5k tokens`.",
                    "M", "Write `5M` for five million, and a unit after it: `5M USD`.",
                    "G", "Write `5G` for 5e9, and a unit after it: `5G tokens`.",
                    "T", "Write `5T` for 5e12, and a unit after it: `5T tokens`.",
                    "P", "Write `5P` for 5e15, and a unit after it: `5P FLOP`.",
                    "n", "Write `5n` for 5e-9, and a unit after it: `5n s`.",
                    "b", "Write `5 B` or `5 bytes` for bytes, `5 bits` for bits, `5B` for 5e9.",
                    "%", "Write `5%`, without a blank.");
    private static final String AFTER_NUMBER_M =
            "Write `5m` for 0.005, `5 min` for minutes, `5 months` for months, `5M` for millions.";

    private OtherSpelling() {}

    /// Of a name that stands alone after a number and a blank: `5 m`, where the suffix of a number
    /// may be meant.
    static Optional<String> afterNumber(String name) {
        return name.equals("m")
                ? Optional.of(AFTER_NUMBER_M)
                : Optional.ofNullable(SUFFIXES.get(name));
    }

    static Optional<String> anywhere(String name) {
        if (CURRENCIES.contains(name)) {
            return Optional.of(
                    "Money is counted in USD. Define another currency before you use it, at the"
                            + " rate that you assume: `unit EUR = 1.05 USD`.");
        }
        if (name.matches("[KMGTPEZY]iB")) {
            return Optional.of(binaryBytes(name));
        }
        if (name.matches(".*[·⋅×²³⁻].*")) {
            return Optional.of("Write `*` between units and `^2` for a square.");
        }
        return Optional.ofNullable(WORDS.get(name.toLowerCase(java.util.Locale.ROOT)))
                .map(word -> "Write `" + word + "`.");
    }

    private static String binaryBytes(String name) {
        int power = "KMGTPEZY".indexOf(name.charAt(0)) + 1;
        return "Define it before you use it: `unit " + name + " = 1024^" + power + " * 1 B`.";
    }
}
