package flopcast.report.provenance;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import flopcast.report.json.JsonWriter;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.forecast.Summary;
import flopcast.scenario.forecast.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The results of a run as a flat list: what it is of, and what came out, with every digit.
///
/// @param entries `compute median` → `1.8164e25 FLOP`
public record Ledger(Map<String, String> entries) {

    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

    public Ledger {
        entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public static Ledger of(Forecast forecast) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("draws", String.valueOf(forecast.draws()));
        for (Output output : forecast.outputs()) {
            add(output.name(), output.result(), entries);
            for (int i = 0; i < output.claims().size(); i++) {
                Verdict claim = output.claims().get(i);
                entries.put(
                        output.name() + " claim " + (i + 1), claim.claimed() + " " + claim.text());
            }
        }
        forecast.evidence()
                .ifPresent(evidence ->
                        number("evidence log likelihood", evidence.logLikelihood(), "", entries));
        return new Ledger(entries);
    }

    /// What differs, as sentences; nothing where all numbers are the same.
    ///
    /// @param now the ledger of the run made again
    public List<String> differences(Ledger now) {
        var differences = new ArrayList<String>();
        entries.forEach((name, value) -> {
            String other = now.entries.get(name);
            if (other == null) {
                differences.add(name + ": was " + value + ", and there is none now");
            } else if (!other.equals(value)) {
                differences.add(name + ": was " + value + ", and is " + other + " now");
            }
        });
        now.entries.forEach((name, value) -> {
            if (!entries.containsKey(name)) {
                differences.add(name + ": was not there, and is " + value + " now");
            }
        });
        return differences;
    }

    private static void add(String name, Result result, Map<String, String> entries) {
        switch (result) {
            case Result.Known known -> {
                Unit unit = unit(known.dimension(), known.shownIn());
                number(name + " value", known.estimate(), unit.text(), unit.factor(), entries);
            }
            case Result.Uncertain uncertain -> {
                Unit unit = unit(uncertain.dimension(), uncertain.shownIn());
                statistics(name, uncertain.summary(), unit.text(), unit.factor(), entries);
            }
            case Result.UncertainDate date -> statistics(name, date.summary(), "s", 1, entries);
            case Result.Truth truth ->
                    number(name + " probability", truth.probability(), "", entries);
            case Result.Text text -> entries.put(name + " text", text.text());
            case Result.Date date -> entries.put(name + " date", date.moment().toString());
            case Result.Described described -> entries.put(name + " text", described.text());
            case Result.ListOf list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    add(name + "[" + i + "]", list.items().get(i), entries);
                }
            }
            case Result.Dict dict ->
                    dict.entries().forEach((key, value) -> add(name + "." + key, value, entries));
        }
    }

    private static Unit unit(Dimension dimension, Optional<Unit> shownIn) {
        return shownIn.orElseGet(() -> Unit.base(dimension));
    }

    private static void statistics(
            String name, Summary summary, String unit, double factor, Map<String, String> entries) {
        for (double level : LEVELS) {
            String which = level == 0.5 ? " median" : " " + Math.round(100 * level) + " %";
            number(name + which, summary.quantile(level), unit, factor, entries);
        }
        summary.mean().ifPresent(mean -> number(name + " mean", mean, unit, factor, entries));
        summary.standardDeviation()
                .ifPresent(
                        deviation -> number(name + " deviation", deviation, unit, factor, entries));
    }

    private static void number(
            String name, Estimate estimate, String unit, Map<String, String> entries) {
        number(name, estimate, unit, 1, entries);
    }

    private static void number(
            String name,
            Estimate estimate,
            String unit,
            double factor,
            Map<String, String> entries) {
        String error = estimate.error() == 0 ? "" : " ± " + decimal(estimate.error() / factor);
        String value = decimal(estimate.value() / factor) + error;
        entries.put(name, unit.isEmpty() ? value : value + " " + unit);
    }

    private static String decimal(double value) {
        return Double.isFinite(value) ? JsonWriter.decimal(value) : "unknown";
    }

    /// One line an entry, the name and the value apart by a tabulator.
    String text() {
        var text = new StringBuilder();
        entries.forEach((name, value) ->
                text.append(oneLine(name)).append('\t').append(oneLine(value)).append('\n'));
        return text.toString();
    }

    static Ledger parse(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        text.lines()
                .forEach(line -> {
                    int tab = line.indexOf('\t');
                    entries.put(
                            fromLine(line.substring(0, Math.max(tab, 0))),
                            fromLine(line.substring(tab + 1)));
                });
        return new Ledger(entries);
    }

    private static String oneLine(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String fromLine(String text) {
        var plain = new StringBuilder();
        boolean isEscaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEscaped) {
                plain.append(
                        switch (c) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> c;
                        });
                isEscaped = false;
            } else if (c == '\\') {
                isEscaped = true;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
