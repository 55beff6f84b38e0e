package flopcast.report.terminal;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.quantity.unit.QuantityText;
import flopcast.quantity.unit.Scale;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.forecast.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Results as lines of the table of outputs: one a result, and one for each member of a list or
/// dict that is not short.
final class Rows {

    static final String EXACT = "= ";

    /// A list or dict of plain values that is not longer stands on one line.
    private static final int SHORT = 48;

    private static final int MOST_MEMBERS = 12;
    private static final String NONE = "–";
    private static final Digits ONE_DIGIT = Digits.significant(1);

    private final UnitTable units;
    private final List<Row> rows = new ArrayList<>();

    Rows(UnitTable units) {
        this.units = units;
    }

    static List<Row> of(String name, Result result, UnitTable units) {
        var rows = new Rows(units);
        rows.add(name, result, 0);
        return rows.rows;
    }

    private void add(String name, Result result, int depth) {
        String shown = "  ".repeat(depth) + name;
        switch (result) {
            case Result.Known number -> rows.add(number(shown, number));
            case Result.Uncertain uncertain -> rows.add(uncertain(shown, uncertain));
            case Result.Truth truth -> rows.add(truth(shown, truth));
            case Result.ListOf list when !isShort(list) -> list(shown, list, depth);
            case Result.Dict dict when !isShort(dict) -> dict(shown, dict, depth);
            case Result.Date date -> rows.add(Row.number(shown, Dates.text(date.moment()), "", ""));
            case Result.UncertainDate date -> rows.add(date(shown, date.summary()));
            case Result.Text _, Result.ListOf _, Result.Dict _, Result.Described _ ->
                    rows.add(Row.text(shown, new ResultText(units).of(result)));
        }
    }

    private Row number(String name, Result.Known number) {
        Estimate estimate = number.estimate();
        if (number.isProbability() && ResultText.isUnanimous(estimate)) {
            return Row.number(name, ResultText.bound(estimate, 1), "", "");
        }
        boolean isExact = estimate.error() == 0;
        Digits digits = Digits.justifiedBy(estimate.error());
        QuantityText text =
                QuantityText.of(
                        estimate.value(), number.dimension(), number.shownIn(), digits, units);
        Scale scale =
                QuantityText.scaleFor(
                        estimate.value(), number.dimension(), number.shownIn(), units);
        String error = isExact ? "" : error(scale.text(estimate.error(), ONE_DIGIT).value());
        return Row.number(name, text.value(), error, text.unit());
    }

    private static String error(String shown) {
        return shown.equals("no value") ? "" : "± " + shown;
    }

    private Row uncertain(String name, Result.Uncertain uncertain) {
        Summary summary = uncertain.summary();
        Estimate median = summary.median();
        Estimate typical = typical(summary, median);
        Scale scale =
                QuantityText.scaleFor(
                        typical.value(), uncertain.dimension(), uncertain.shownIn(), units);
        String unit = scale.unit().text();
        return new Row(
                name,
                Optional.of(summary.sample()),
                (summary.isExact() ? EXACT : "") + ResultText.value(median, scale),
                ResultText.value(summary.quantile(0.05), scale),
                ResultText.value(summary.quantile(0.95), scale),
                summary.mean().map(mean -> ResultText.value(mean, scale)).orElse(NONE),
                unit,
                "",
                "");
    }

    /// The number whose size decides the unit: a median of about 0 says nothing about it.
    static Estimate typical(Summary summary, Estimate median) {
        Estimate high = summary.quantile(0.95);
        boolean isNearZero = Math.abs(median.value()) < 1e-3 * Math.abs(high.value());
        return isNearZero ? high : median;
    }

    private static Row truth(String name, Result.Truth truth) {
        Estimate probability = truth.probability();
        if (truth.isPlain()) {
            return Row.number(name, probability.value() == 1 ? "true" : "false", "", "");
        }
        String error = NumberText.of(probability.error() * 100, ONE_DIGIT);
        boolean isExact = probability.error() == 0 || ResultText.isUnanimous(probability);
        return Row.number(
                name,
                ResultText.percent(probability),
                isExact ? "" : error(error) + " %",
                "of worlds");
    }

    private static Row date(String name, Summary summary) {
        return new Row(
                name,
                Optional.of(summary.sample()),
                Dates.text(summary.median()),
                Dates.text(summary.quantile(0.05)),
                Dates.text(summary.quantile(0.95)),
                summary.mean().map(Dates::text).orElse(NONE),
                "",
                "",
                "");
    }

    private void list(String name, Result.ListOf list, int depth) {
        rows.add(Row.text(name, ""));
        int shown = list.items().size() > MOST_MEMBERS + 1 ? MOST_MEMBERS : list.items().size();
        for (int i = 0; i < shown; i++) {
            add("[" + i + "]", list.items().get(i), depth + 1);
        }
        rest(list.items().size() - shown, depth);
    }

    private void dict(String name, Result.Dict dict, int depth) {
        rows.add(Row.text(name, ""));
        int size = dict.entries().size();
        int shown = size > MOST_MEMBERS + 1 ? MOST_MEMBERS : size;
        dict.entries().entrySet().stream()
                .limit(shown)
                .forEach(entry -> add("." + entry.getKey(), entry.getValue(), depth + 1));
        rest(size - shown, depth);
    }

    private void rest(int count, int depth) {
        if (count > 0) {
            rows.add(Row.text("  ".repeat(depth + 1) + "…", count + " more; --json has all"));
        }
    }

    private boolean isShort(Result result) {
        return isPlain(result) && new ResultText(units).of(result).length() <= SHORT;
    }

    private static boolean isPlain(Result result) {
        return switch (result) {
            case Result.Uncertain _, Result.UncertainDate _ -> false;
            case Result.Known number -> number.estimate().error() == 0;
            case Result.Truth truth -> truth.isPlain();
            case Result.ListOf list -> list.items().stream().allMatch(Rows::isPlain);
            case Result.Dict dict -> dict.entries().values().stream().allMatch(Rows::isPlain);
            case Result.Text _, Result.Date _, Result.Described _ -> true;
        };
    }
}
