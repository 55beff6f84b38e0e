package flopcast.app.cli;

import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Refinement;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.RunSettings;
import flopcast.training.scaling.Check;
import flopcast.training.scaling.PublishedLaw;
import java.util.ArrayList;
import java.util.List;

/// The checks of a law asked as a user would ask them.
final class LawChecks {

    private final Workbench workbench;

    LawChecks(Console console) {
        workbench = new Workbench(console.in(), UnitTable.standard(), List.of());
    }

    /// One number for each check, in base units; `NaN` where it has none.
    List<Double> answers(PublishedLaw law) {
        var answers = new ArrayList<Double>();
        for (Check check : law.checks()) {
            var text = new SourceText(law.id(), check.scenario(law.id()));
            Forecast forecast =
                    workbench.forecast(
                            text, Request.of(RunSettings.standard()), Refinement.Listener.NOBODY);
            Result result = forecast.outputs().getLast().result();
            answers.add(
                    result instanceof Result.Known known ? known.estimate().value() : Double.NaN);
        }
        return answers;
    }
}
