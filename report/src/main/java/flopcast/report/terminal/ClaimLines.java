package flopcast.report.terminal;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Sample;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.forecast.Verdict;
import java.io.IOException;

/// What was claimed, and what became of it.
final class ClaimLines {

    private final Page page;

    ClaimLines(Page page) {
        this.page = page;
    }

    void write(Forecast forecast) throws IOException {
        if (forecast.outputs().stream().anyMatch(output -> !output.claims().isEmpty())) {
            heading("Claims");
            for (Output output : forecast.outputs()) {
                for (Verdict verdict : output.claims()) {
                    claim(output.name(), verdict);
                }
            }
        }
        if (forecast.outputs().stream().anyMatch(output -> output.resolved().isPresent())) {
            heading("Resolved");
            for (Output output : forecast.outputs()) {
                if (output.resolved().isPresent()) {
                    resolved(output, output.resolved().get(), new ResultText(forecast.units()));
                }
            }
        }
    }

    private void claim(String name, Verdict verdict) throws IOException {
        Style style =
                switch (verdict.decision()) {
                    case HOLDS, HOLDS_WITH_READING -> Style.GOOD;
                    case UNDECIDED -> Style.DOUBTFUL;
                    case DOES_NOT_HOLD -> Style.BAD;
                };
        String mark =
                switch (verdict.decision()) {
                    case HOLDS, HOLDS_WITH_READING -> "✓";
                    case UNDECIDED -> "?";
                    case DOES_NOT_HOLD -> "✗";
                };
        String where = verdict.where().isEmpty() ? "" : " (" + verdict.where() + ")";
        String text = name + " is " + verdict.claimed() + where + ": " + verdict.text();
        item(mark, text, style);
    }

    private void resolved(Output output, Output.Resolution resolution, ResultText texts)
            throws IOException {
        String source = resolution.source().isEmpty() ? "" : " (" + resolution.source() + ")";
        String text =
                output.name()
                        + " turned out to be "
                        + texts.of(resolution.truth())
                        + source
                        + position(output.result(), resolution.truth());
        item("→", text, Style.PLAIN);
    }

    /// Where among the worlds the truth lies.
    private static String position(Result forecast, Result truth) {
        if (forecast instanceof Result.Uncertain uncertain && truth instanceof Result.Known known) {
            double value = known.estimate().value();
            Sample sample = uncertain.summary().sample();
            double below = sample.share(draw -> draw <= value);
            double error = Math.sqrt(below * (1 - below) / sample.worlds().effectiveCount());
            return ": above " + ResultText.percent(new Estimate(below, error)) + " of worlds";
        }
        return "";
    }

    private void item(String mark, String text, Style style) throws IOException {
        Screen screen = page.screen();
        String start = "  " + screen.paint(style, screen.shown(mark)) + " ";
        page.hanging(start, 4, text, Style.PLAIN);
    }

    private void heading(String text) throws IOException {
        page.blank();
        page.heading(text);
    }
}
