package flopcast.report.terminal;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemPrinter;
import flopcast.scenario.problem.Severity;
import java.io.IOException;
import java.util.List;

/// Problems as a person reads them: each with its place in colour, its lines quoted, and advice.
public final class ProblemReport {

    private final Screen screen;
    private final Appendable out;

    public ProblemReport(Screen screen, Appendable out) {
        this.screen = screen;
        this.out = out;
    }

    /// With a blank line between them.
    public void write(List<Problem> problems) throws IOException {
        String between = "";
        for (Problem problem : problems) {
            out.append(between);
            between = "\n";
            String text = ProblemPrinter.print(problem);
            int firstLine = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
            Style style =
                    switch (problem.severity()) {
                        case ERROR -> Style.BAD;
                        case WARNING -> Style.DOUBTFUL;
                        case NOTE -> Style.STRONG;
                    };
            out.append(screen.paint(style, text.substring(0, firstLine)));
            out.append(text, firstLine, text.length()).append('\n');
        }
    }

    /// Whether one of them leaves no forecast.
    public static boolean hasErrors(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
