package flopcast.app.cli;

import flopcast.quantity.Spelling;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import java.util.ArrayList;
import java.util.List;

/// The names after `--outputs`.
final class OutputNames {

    private OutputNames() {}

    /// A problem for each that the scenario does not have.
    static List<Problem> unknown(Forecast forecast, List<String> wanted) {
        List<String> names = forecast.outputs().stream().map(Output::name).toList();
        var problems = new ArrayList<Problem>();
        for (String name : wanted) {
            if (!names.contains(name)) {
                List<String> nearest = Spelling.nearest(name, names);
                problems.add(
                        Problem.error(
                                "output-unknown",
                                new Span(new SourceText(forecast.file(), ""), 0, 0),
                                "no quantity of this scenario is called \"" + name + "\"",
                                nearest.isEmpty()
                                        ? ""
                                        : "Did you mean \"" + nearest.getFirst() + "\"?"));
            }
        }
        return problems;
    }
}
