package flopcast.scenario.forecast;

import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.run.Draws;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.trace.Annotations;
import flopcast.scenario.trace.Claim;
import flopcast.scenario.trace.Model;
import flopcast.scenario.trace.ModelOutput;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts a forecast together from the model and its draws.
final class Assembly {

    private final Model model;
    private final RunSettings settings;
    private final UnitTable units;
    private final Results results;
    private final Map<String, ModelOutput> byName = new HashMap<>();
    private final List<Problem> remarks = new ArrayList<>();

    Assembly(Model model, Draws draws, RunSettings settings, UnitTable units) {
        this.model = model;
        this.settings = settings;
        this.units = units;
        this.results = new Results(draws);
        model.outputs().forEach(output -> byName.put(output.name(), output));
    }

    Forecast forecast() {
        var outputs = new ArrayList<Output>();
        remarks.addAll(model.remarks());
        for (ModelOutput output : model.outputs()) {
            Result result = results.of(output.value());
            remarks.addAll(MissingMeans.remarks(output, result));
            remarks.addAll(InnerQueries.remarks(output));
            if (!output.annotations().isHidden()) {
                outputs.add(output(output, result));
            }
        }
        remarks.addAll(new Watches(results, units).remarks(model.watches()));
        return new Forecast(
                model.title(),
                model.source().name(),
                model.asOf(),
                settings.seed(),
                settings.draws(),
                outputs,
                remarks,
                units);
    }

    private Output output(ModelOutput output, Result result) {
        Annotations annotations = output.annotations();
        return new Output(
                output.name(),
                annotations.label(),
                annotations.doc(),
                output.isHeadline(),
                result,
                List.copyOf(sources(output)),
                output.restsOn(),
                annotations.claims().stream().map(claim -> verdict(claim, result)).toList(),
                annotations
                        .resolved()
                        .map(truth ->
                                new Output.Resolution(results.of(truth.value()), truth.source())));
    }

    private Verdict verdict(Claim claim, Result result) {
        Map<String, Result> readings = new LinkedHashMap<>();
        for (Map.Entry<String, Value> reading : claim.readings().entrySet()) {
            readings.put(reading.getKey(), results.of(reading.getValue()));
        }
        return new Judge(settings.draws(), units).judge(claim, result, readings);
    }

    /// The citations of a quantity and of everything it is made of, its own first.
    private Set<String> sources(ModelOutput output) {
        var sources = new LinkedHashSet<>(output.sources());
        var seen = new LinkedHashSet<String>(List.of(output.name()));
        var open = new ArrayList<String>(output.restsOn().stream().sorted().toList());
        while (!open.isEmpty()) {
            ModelOutput other = byName.get(open.removeFirst());
            if (other != null && seen.add(other.name())) {
                sources.addAll(other.sources());
                open.addAll(other.restsOn().stream().sorted().toList());
            }
        }
        return sources;
    }
}
