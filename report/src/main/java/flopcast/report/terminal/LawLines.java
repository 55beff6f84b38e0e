package flopcast.report.terminal;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.quantity.unit.QuantityText;
import flopcast.quantity.unit.Scale;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.BetweenLaws;
import flopcast.scenario.forecast.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How much of a quantity's spread is that between the laws of a mixture, below the quantity.
final class LawLines {

    private static final int INDENT = 4;

    private final Page page;
    private final UnitTable units;

    LawLines(Page page, UnitTable units) {
        this.page = page;
        this.units = units;
    }

    void write(Result result) throws IOException {
        for (String line : lines("", result)) {
            page.faint(INDENT, line);
        }
    }

    private List<String> lines(String path, Result result) {
        var lines = new ArrayList<String>();
        switch (result) {
            case Result.Uncertain uncertain -> {
                for (BetweenLaws laws : uncertain.betweenLaws()) {
                    lines.add((path.isEmpty() ? "" : path + ": ") + text(uncertain, laws));
                }
            }
            case Result.Dict dict -> {
                for (Map.Entry<String, Result> entry : dict.entries().entrySet()) {
                    lines.addAll(lines(path + "." + entry.getKey(), entry.getValue()));
                }
            }
            case Result.ListOf list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    lines.addAll(lines(path + "[" + i + "]", list.items().get(i)));
                }
            }
            default -> {}
        }
        return lines;
    }

    /// `38 % ± 1 % of its variance lies between the laws of `laws`; means: besiroglu-2024 1.1T, …`.
    private String text(Result.Uncertain uncertain, BetweenLaws laws) {
        var text = new StringBuilder();
        text.append(share(laws.between().share()));
        text.append(" of its variance lies between the laws of `").append(laws.mixture());
        text.append("`; means:");
        Scale scale =
                QuantityText.scaleFor(
                        uncertain.summary().median().value(),
                        uncertain.dimension(),
                        uncertain.shownIn(),
                        units);
        for (int i = 0; i < laws.laws().size(); i++) {
            text.append(i == 0 ? " " : ", ").append(laws.laws().get(i)).append(' ');
            text.append(
                    laws.between()
                            .means()
                            .get(i)
                            .map(mean -> ResultText.value(mean, scale))
                            .orElse("in no world"));
        }
        return new QuantityText(text.toString(), scale.unit().text()).toString();
    }

    private static String share(Estimate share) {
        double error = 100 * share.error();
        String value = NumberText.of(100 * share.value(), Digits.justifiedBy(error));
        return error < 1e-6
                ? NumberText.of(100 * share.value(), Digits.atMost(3)) + " %"
                : value + " % ± " + NumberText.of(error, Digits.significant(1)) + " %";
    }
}
