package flopcast.report.terminal;

import flopcast.quantity.draw.Sampling;
import flopcast.quantity.statistic.Sample;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.PrecisionSummary;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A forecast as a person reads it: a table of outputs, claims, sources and remarks.
public final class TerminalReport {

    private static final int PLOT_BINS = 32;

    private final Screen screen;
    private final Page page;

    public TerminalReport(Screen screen, Appendable out) {
        this.screen = screen;
        this.page = new Page(screen, out);
    }

    public void write(Forecast forecast) throws IOException {
        title(forecast);
        if (forecast.precision().isPresent()) {
            page.faint(0, precision(forecast.precision().get()));
        }
        var notes = new SourceNotes(cited(forecast));
        if (forecast.evidence().isPresent()) {
            new EvidenceLines(page, notes).write(forecast.evidence().get());
        }
        page.blank();
        List<Entry> entries = entries(forecast, notes);
        boolean hasOthers = forecast.outputs().size() > forecast.headlines().size();
        outputs(entries, new LawLines(page, forecast.units()), hasOthers);
        new ClaimLines(page).write(forecast);
        sources(notes.sources());
        remarks(forecast.remarks());
    }

    /// What each statement cites.
    private static List<List<String>> cited(Forecast forecast) {
        var cited = new ArrayList<List<String>>();
        forecast.outputs().forEach(output -> cited.add(output.sources()));
        forecast.evidence()
                .ifPresent(evidence ->
                        evidence.statements().forEach(each -> cited.add(each.sources())));
        return cited;
    }

    /// An output and its lines in the table.
    private record Entry(Output output, List<Row> rows) {}

    private void title(Forecast forecast) throws IOException {
        page.hanging("", 0, forecast.title(), Style.STRONG);
        String asOf = forecast.asOf().map(date -> "as of " + date + " · ").orElse("");
        boolean isUncertain = forecast.outputs().stream().anyMatch(TerminalReport::isUncertain);
        String draws =
                isUncertain || forecast.evidence().isPresent()
                        ? grouped(forecast.draws())
                                + sampling(forecast.sampling())
                                + " draws · seed "
                                + forecast.seed()
                        : "nothing uncertain";
        page.faint(0, asOf + draws + year(forecast.units().year()));
    }

    private static String precision(PrecisionSummary precision) {
        if (precision.leastPrecise().isEmpty()) {
            return "precision: all headlines are exact";
        }
        return "precision: "
                + percent(precision.reached())
                + " at worst ("
                + precision.leastPrecise()
                + "), "
                + percent(precision.wanted())
                + " asked for · runs: "
                + precision.runs()
                + ", draws in all: "
                + grouped(precision.drawsInAll());
    }

    private static String percent(double share) {
        return share == Double.POSITIVE_INFINITY
                ? "unknown"
                : NumberText.of(100 * share, Digits.atMost(2)) + " %";
    }

    /// Said where it is not the usual one.
    private static String sampling(Sampling sampling) {
        return switch (sampling) {
            case SOBOL -> "";
            case LATIN_HYPERCUBE -> " Latin-hypercube";
            case PLAIN -> " plain";
        };
    }

    /// With a comma before every third digit from the end: 16,384.
    private static String grouped(long count) {
        return count < 1_000
                ? String.valueOf(count)
                : grouped(count / 1_000) + "," + String.valueOf(1_000 + count % 1_000).substring(1);
    }

    /// Said where it is not the usual one, since every duration in years rests on it.
    private static String year(double days) {
        return days == UnitTable.standard().year()
                ? ""
                : " · year of " + NumberText.of(days, Digits.exact()) + " days";
    }

    private static boolean isUncertain(Output output) {
        return isUncertain(output.result());
    }

    private static boolean isUncertain(Result result) {
        return switch (result) {
            case Result.Uncertain _, Result.UncertainDate _ -> true;
            case Result.Known number -> number.estimate().error() != 0;
            case Result.Truth truth -> !truth.isPlain();
            case Result.ListOf list -> list.items().stream().anyMatch(TerminalReport::isUncertain);
            case Result.Dict dict ->
                    dict.entries().values().stream().anyMatch(TerminalReport::isUncertain);
            case Result.Text _, Result.Date _, Result.Described _ -> false;
        };
    }

    /// Headline outputs first.
    private static List<Entry> entries(Forecast forecast, SourceNotes notes) {
        var ordered = new ArrayList<>(forecast.headlines());
        forecast.outputs().stream().filter(output -> !output.isHeadline()).forEach(ordered::add);
        var entries = new ArrayList<Entry>();
        for (Output output : ordered) {
            List<Row> rows = Rows.of(output.name(), output.result(), forecast.units());
            Row first = rows.getFirst().withNotes(notes.numbers(output.sources()));
            rows.set(0, first);
            entries.add(new Entry(output, rows));
        }
        return entries;
    }

    private void outputs(List<Entry> entries, LawLines laws, boolean hasOthers) throws IOException {
        List<Row> rows = entries.stream().flatMap(entry -> entry.rows().stream()).toList();
        Layout layout = Layout.of(rows, screen);
        var table = new Table(layout, page);
        table.header();
        boolean isAfterHeadlines = false;
        for (Entry entry : entries) {
            boolean isHeadline = entry.output().isHeadline();
            if (isAfterHeadlines && !isHeadline && hasOthers) {
                page.blank();
            }
            isAfterHeadlines = isHeadline;
            Style style = isHeadline ? Style.STRONG : Style.PLAIN;
            for (Row row : entry.rows()) {
                table.row(row, style);
                style = Style.PLAIN;
            }
            if (layout.bins() == 0 && isHeadline) {
                plot(entry.output().result());
            }
            about(entry.output());
            laws.write(entry.output().result());
        }
        if (rows.stream().anyMatch(row -> row.value().startsWith(Rows.EXACT))) {
            page.blank();
            page.faint(2, "= exact: computed, not drawn");
        }
    }

    /// Below a headline quantity where the table has no room for plots.
    private void plot(Result result) throws IOException {
        if (screen.hasPlots() && result instanceof Result.Uncertain uncertain) {
            Sample sample = uncertain.summary().sample();
            String axis = Spark.isLogarithmic(sample) ? "  log axis" : "";
            page.line(
                    "    "
                            + screen.paint(Style.PLOT, Spark.of(sample, PLOT_BINS))
                            + screen.paint(Style.FAINT, axis));
        }
    }

    /// What the scenario says about an output, below it.
    private void about(Output output) throws IOException {
        String between = output.label().isEmpty() || output.doc().isEmpty() ? "" : " – ";
        String about = output.label() + between + output.doc();
        if (!about.isBlank()) {
            page.faint(4, about);
        }
    }

    private void sources(List<String> sources) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        section("Sources");
        for (int i = 0; i < sources.size(); i++) {
            String number = "[" + (i + 1) + "]";
            page.hanging("  " + TextWidth.left(number, 5), 7, sources.get(i), Style.PLAIN);
        }
    }

    private void remarks(List<Problem> remarks) throws IOException {
        if (remarks.isEmpty()) {
            return;
        }
        section("Remarks");
        for (Problem remark : remarks) {
            Style style =
                    switch (remark.severity()) {
                        case ERROR -> Style.BAD;
                        case WARNING -> Style.DOUBTFUL;
                        case NOTE -> Style.PLAIN;
                    };
            String severity = remark.severity().name().toLowerCase(Locale.ROOT);
            String place = " (line " + remark.span().line() + ", " + remark.code() + ")";
            String advice = remark.advice().isEmpty() ? "" : ". " + remark.advice();
            String text = severity + ": " + remark.message() + advice + place;
            page.hanging("  ", 4, text, style);
        }
    }

    private void section(String heading) throws IOException {
        page.blank();
        page.heading(heading);
    }
}
