package flopcast.report.document;

import flopcast.report.provenance.RunRecord;
import flopcast.scenario.forecast.Forecast;
import flopcast.training.fact.Fact;
import java.util.Collection;
import java.util.List;

/// What a report is made of.
///
/// @param scenarios at least one
/// @param models facts of the table `model`, for pictures of known models
public record Report(List<Part> scenarios, Collection<Fact> models) {

    public Report {
        scenarios = List.copyOf(scenarios);
        models = List.copyOf(models);
    }

    /// A scenario with its results.
    public record Part(Forecast forecast, RunRecord run) {}

    /// That of the first scenario, and how many more there are.
    public String title() {
        String first = scenarios.getFirst().forecast().title();
        int more = scenarios.size() - 1;
        return more == 0 ? first : first + ", and " + more + (more == 1 ? " other" : " others");
    }

    /// Everything that it says, in order.
    List<Block> blocks() {
        var blocks = new java.util.ArrayList<Block>();
        if (scenarios.size() > 1) {
            blocks.addAll(Comparisons.of(scenarios));
        }
        for (int i = 0; i < scenarios.size(); i++) {
            blocks.addAll(new Composition(scenarios.get(i), models, i + 1).blocks());
        }
        return blocks;
    }
}
