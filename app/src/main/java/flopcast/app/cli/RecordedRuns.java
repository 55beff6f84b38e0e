package flopcast.app.cli;

import flopcast.quantity.unit.UnitTable;
import flopcast.report.document.Report;
import flopcast.report.provenance.Ledger;
import flopcast.report.provenance.RunInputs;
import flopcast.report.provenance.RunRecord;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Refinement;
import flopcast.scenario.library.Library;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Surroundings;
import flopcast.scenario.value.Value;
import flopcast.training.fact.Fact;
import flopcast.training.fact.FactRegistry;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Runs of which everything that they read is kept, so that they can be made again from a report.
final class RecordedRuns {

    private final SourceFiles own;
    private final Surroundings.Files files;
    private final UnitTable units;
    private final List<SourceText> facts = new ArrayList<>();
    private final FactRegistry registry;
    private final Map<String, Value> builtins;

    private RecordedRuns(
            SourceFiles own,
            Surroundings.Files files,
            UnitTable units,
            List<String> factFiles,
            Function<String, SourceText> texts) {
        this.own = own;
        this.files = files;
        this.units = units;
        registry =
                FactFiles.read(
                        factFiles,
                        name -> {
                            SourceText text = texts.apply(name);
                            facts.add(text);
                            return text;
                        });
        builtins = Library.names(registry);
    }

    /// Of files on the disk.
    ///
    /// @param facts files of the user's own facts
    /// @throws ScenarioException where one of them is wrong
    static RecordedRuns of(InputStream in, UnitTable units, List<String> facts) {
        var own = new SourceFiles(in, Limits.STANDARD.sourceBytes());
        return new RecordedRuns(own, own, units, facts, own::read);
    }

    /// Of what a report carries, and nothing else.
    ///
    /// @throws ScenarioException where its facts are wrong
    static RecordedRuns again(RunInputs inputs) {
        var none = new SourceFiles(InputStream.nullInputStream(), 0);
        Map<String, SourceText> facts = byName(inputs.facts());
        Map<String, SourceText> imports = byName(inputs.imports());
        UnitTable units = UnitTable.standard();
        return new RecordedRuns(
                none,
                (path, from) ->
                        SourceFiles.imported(path, from)
                                .flatMap(name -> Optional.ofNullable(imports.get(name))),
                inputs.year() == units.year() ? units : units.withYear(inputs.year()),
                List.copyOf(facts.keySet()),
                name -> facts.getOrDefault(name, new SourceText(name, "")));
    }

    private static Map<String, SourceText> byName(List<SourceText> texts) {
        Map<String, SourceText> byName = new LinkedHashMap<>();
        texts.forEach(text -> byName.put(text.name(), text));
        return byName;
    }

    SourceText read(String file) {
        return own.read(file);
    }

    /// Facts of the table `model`, for pictures of known models.
    Collection<Fact> models() {
        return registry.table("model").facts();
    }

    /// @throws ScenarioException where the text has problems
    Report.Part run(SourceText scenario, Request request) {
        RunSettings settings = request.settings();
        if (request.precision().isPresent()) {
            Forecast found = forecast(scenario, request, new LinkedHashMap<>());
            settings = settings.withDraws(found.draws());
        }
        Map<String, SourceText> imports = new LinkedHashMap<>();
        Forecast forecast = forecast(scenario, Request.of(settings), imports);
        var texts = new RunInputs.SourceTexts(scenario, List.copyOf(imports.values()), facts);
        RunInputs inputs = RunInputs.of(Program.VERSION, settings, units.year(), texts);
        return new Report.Part(forecast, new RunRecord(inputs, Ledger.of(forecast)));
    }

    /// @param imports receives what the scenario imports
    private Forecast forecast(
            SourceText scenario, Request request, Map<String, SourceText> imports) {
        Surroundings.Files recording =
                (path, from) -> {
                    Optional<SourceText> text = files.read(path, from);
                    text.ifPresent(found -> imports.put(found.name(), found));
                    return text;
                };
        var surroundings = new Surroundings(builtins, units, recording, Limits.STANDARD);
        return new Workbench(own, surroundings)
                .forecast(scenario, request, Refinement.Listener.NOBODY);
    }
}
