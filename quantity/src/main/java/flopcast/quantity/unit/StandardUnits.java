package flopcast.quantity.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The units that every scenario knows, by each of their spellings.
final class StandardUnits {

    /// Source: SI brochure, 9th edition (2019, updated 2022), table 7; `u` for micro is ASCII
    /// habit.
    static final Map<String, Integer> PREFIXES = prefixes();

    /// Symbols that take a prefix. A name written out takes none.
    static final List<String> PREFIXED = List.of("FLOP", "B", "W", "Wh", "J", "s");

    private static final double SECONDS_PER_DAY = 86_400;
    private static final double NATS_PER_BIT = 0.6931471805599453;

    private StandardUnits() {}

    /// @param year length of a year in days; a month is a twelfth of it
    static Map<String, Measure> of(double year) {
        var names = new LinkedHashMap<String, Measure>();
        addCounts(names);
        addTimes(names, year);
        addEnergies(names);
        addPrefixes(names);
        return names;
    }

    private static void addCounts(Map<String, Measure> names) {
        names.put("FLOP", base("FLOP"));
        for (String count : List.of("parameter", "token", "word", "chip", "nat")) {
            addWithPlural(names, count, base(count));
        }
        names.put("B", base("B"));
        addWithPlural(names, "byte", base("B"));
        names.put("USD", base("USD"));
        names.put("HFU", base("HFU"));
        names.put("calendarMFU", base("calendarMFU"));
        addWithPlural(names, "bit", new Measure(Dimension.base("nat"), NATS_PER_BIT, 0));
    }

    private static void addTimes(Map<String, Measure> names, double year) {
        names.put("s", seconds(1));
        addWithPlural(names, "second", seconds(1));
        addWithPlural(names, "min", seconds(60));
        addWithPlural(names, "minute", seconds(60));
        addWithPlural(names, "hour", seconds(3600));
        addWithPlural(names, "day", seconds(SECONDS_PER_DAY));
        addWithPlural(names, "week", seconds(7 * SECONDS_PER_DAY));
        addWithPlural(names, "month", seconds(year * SECONDS_PER_DAY / 12));
        addWithPlural(names, "year", seconds(year * SECONDS_PER_DAY));
    }

    private static void addEnergies(Map<String, Measure> names) {
        Dimension energy = Dimension.base("J");
        names.put("J", new Measure(energy, 1, 0));
        names.put("Wh", new Measure(energy, 3600, 0));
        names.put("W", new Measure(energy.dividedBy(Dimension.base("s")), 1, 0));
    }

    private static void addPrefixes(Map<String, Measure> names) {
        Map.copyOf(names)
                .forEach((symbol, measure) -> {
                    if (PREFIXED.contains(symbol)) {
                        addPrefixes(names, symbol, measure);
                    }
                });
    }

    private static void addPrefixes(Map<String, Measure> names, String symbol, Measure measure) {
        PREFIXES.forEach((prefix, tens) ->
                names.put(
                        prefix + symbol,
                        new Measure(measure.dimension(), measure.mantissa(), tens)));
    }

    private static void addWithPlural(Map<String, Measure> names, String name, Measure measure) {
        names.put(name, measure);
        names.put(Plural.of(name), measure);
    }

    private static Measure base(String name) {
        return new Measure(Dimension.base(name), 1, 0);
    }

    private static Measure seconds(double count) {
        return new Measure(Dimension.base("s"), count, 0);
    }

    private static Map<String, Integer> prefixes() {
        var prefixes = new LinkedHashMap<String, Integer>();
        String rising = "kMGTPEZYRQ";
        for (int i = 0; i < rising.length(); i++) {
            prefixes.put(rising.substring(i, i + 1), 3 * (i + 1));
        }
        prefixes.put("m", -3);
        prefixes.put("\u00b5", -6);
        prefixes.put("\u03bc", -6);
        prefixes.put("u", -6);
        prefixes.put("n", -9);
        return java.util.Collections.unmodifiableMap(prefixes);
    }
}
