package flopcast.report.provenance;

import flopcast.quantity.draw.Sampling;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.RunSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that the results of a run follow from. The facts and laws that come with the program are
/// those of its version.
///
/// @param version of the program
/// @param draws how many were asked for
/// @param asOf what the command said; empty where the scenario decides
/// @param outputs what the command called headlines
/// @param all whether the command called all of them headlines
/// @param year days of a year
/// @param scenario the text that was run
/// @param imports the texts of other files that it read
/// @param facts the texts of files of the user's own facts, in their order
public record RunInputs(
        String version,
        long seed,
        int draws,
        Sampling sampling,
        Optional<LocalDate> asOf,
        List<String> outputs,
        boolean all,
        double year,
        SourceText scenario,
        List<SourceText> imports,
        List<SourceText> facts) {

    public RunInputs {
        outputs = List.copyOf(outputs);
        imports = List.copyOf(imports);
        facts = List.copyOf(facts);
    }

    public static RunInputs of(
            String version, RunSettings settings, double year, SourceTexts texts) {
        return new RunInputs(
                version,
                settings.seed(),
                settings.draws(),
                settings.sampling(),
                settings.asOf(),
                settings.outputs(),
                settings.all(),
                year,
                texts.scenario(),
                texts.imports(),
                texts.facts());
    }

    /// What a run reads.
    ///
    /// @param imports other files that the scenario read
    /// @param facts files of the user's own facts
    public record SourceTexts(
            SourceText scenario, List<SourceText> imports, List<SourceText> facts) {}

    /// The settings with which the run can be made again.
    public RunSettings settings() {
        RunSettings standard = RunSettings.standard();
        return new RunSettings(
                seed, draws, sampling, asOf, outputs, all, standard.threads(), standard.stop());
    }
}
