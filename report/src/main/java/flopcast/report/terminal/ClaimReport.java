package flopcast.report.terminal;

import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Verdict;
import java.io.IOException;
import java.util.List;

/// The claims of a scenario and what became of them, without anything else.
public final class ClaimReport {

    private final Page page;

    public ClaimReport(Page page) {
        this.page = page;
    }

    public void write(Forecast forecast) throws IOException {
        page.heading(forecast.title());
        List<Verdict> verdicts =
                forecast.outputs().stream().map(Output::claims).flatMap(List::stream).toList();
        page.faint(0, summary(verdicts));
        new ClaimLines(page).write(forecast);
    }

    /// `25 of 29 claims hold, 6 of them in another reading; 1 is undecided; 3 do not hold`.
    public static String summary(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return "no claims";
        }
        long plain = count(verdicts, Verdict.Decision.HOLDS);
        long otherwise = count(verdicts, Verdict.Decision.HOLDS_WITH_READING);
        long undecided = count(verdicts, Verdict.Decision.UNDECIDED);
        long not = count(verdicts, Verdict.Decision.DOES_NOT_HOLD);
        var text = new StringBuilder();
        text.append(plain + otherwise).append(" of ").append(verdicts.size());
        text.append(verdicts.size() == 1 ? " claim holds" : " claims hold");
        if (otherwise > 0) {
            text.append(", ").append(otherwise).append(" of them in another reading");
        }
        if (undecided > 0) {
            text.append("; undecided: ").append(undecided);
        }
        if (not > 0) {
            text.append("; not holding: ").append(not);
        }
        return text.toString();
    }

    private static long count(List<Verdict> verdicts, Verdict.Decision decision) {
        return verdicts.stream().filter(verdict -> verdict.decision() == decision).count();
    }
}
