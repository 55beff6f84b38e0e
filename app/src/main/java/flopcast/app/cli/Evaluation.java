package flopcast.app.cli;

import flopcast.report.json.JsonProblems;
import flopcast.report.json.JsonResult;
import flopcast.report.json.JsonWriter;
import flopcast.report.terminal.ProblemReport;
import flopcast.report.terminal.ResultText;
import flopcast.report.terminal.Screen;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Lines evaluated one after the other, each result printed on a line.
final class Evaluation {

    private final Workbench workbench;
    private final Console console;
    private final Request request;
    private final Session session;
    private final Screen screen;
    private final Screen messages;
    private final boolean isJson;
    private boolean isOneOfMany;
    private boolean hadProblem;
    private int number;

    Evaluation(CommandLine line, Console console, Session session) {
        this.console = console;
        workbench = Workbench.of(line, console);
        request = RunOptions.request(line);
        this.session = session;
        isJson = line.has("--json");
        screen = console.screen(RunOptions.colours(line));
        messages = console.messages(RunOptions.colours(line));
    }

    /// @param count how many lines are to come
    void announce(int count) {
        isOneOfMany = count > 1;
    }

    boolean hadProblem() {
        return hadProblem;
    }

    /// A blank line has no result.
    void evaluate(String text) throws IOException {
        number++;
        if (text.isBlank()) {
            return;
        }
        String name = isOneOfMany ? "line " + number : "expression";
        try (var progress = Progress.start(console, "evaluating")) {
            Forecast forecast = workbench.forecast(session.source(name, text), request, progress);
            progress.end();
            session.remember(text, workbench);
            show(forecast);
        } catch (ScenarioException found) {
            hadProblem = true;
            show(found.problems());
        }
        console.err().flush();
        console.data().flush();
        console.out().flush();
    }

    private void show(Forecast forecast) throws IOException {
        Result result =
                forecast.outputs().isEmpty()
                        ? new Result.Text("ok")
                        : forecast.outputs().getLast().result();
        List<Problem> remarks = session.newRemarks(forecast.remarks());
        if (isJson) {
            JsonWriter json = JsonWriter.compact(console.data()).beginObject();
            new JsonResult(json).fields(result);
            if (!remarks.isEmpty()) {
                JsonProblems.write(remarks, json);
            }
            json.endObject().end();
        } else {
            String text = screen.shown(new ResultText(forecast.units()).of(result));
            String plot = screen.plot(result);
            console.out().append(text).append(plot).append('\n').flush();
            new ProblemReport(messages, console.err()).write(remarks);
        }
    }

    private void show(List<Problem> problems) throws IOException {
        if (isJson) {
            JsonWriter json = JsonWriter.compact(console.data()).beginObject();
            JsonProblems.write(problems, json);
            json.endObject().end();
            return;
        }
        if (isOneOfMany && !console.terminal().isOutput()) {
            Problem first = problems.getFirst();
            String severity = first.severity().name().toLowerCase(Locale.ROOT);
            String text = severity + ": " + first.code() + ": " + first.message();
            console.out().append(screen.shown(text)).append('\n').flush();
        }
        new ProblemReport(messages, console.err()).write(problems);
    }
}
