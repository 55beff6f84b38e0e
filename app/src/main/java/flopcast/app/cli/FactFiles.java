package flopcast.app.cli;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import flopcast.training.fact.FactFault;
import flopcast.training.fact.FactFileException;
import flopcast.training.fact.FactRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The files of `--facts`, put over the facts of this release.
final class FactFiles {

    private FactFiles() {}

    /// @throws ScenarioException with all that is wrong with the files
    static FactRegistry read(List<String> names, SourceFiles files) {
        return read(names, files::read);
    }

    /// @param files their texts by name; throws where one cannot be read
    /// @throws ScenarioException with all that is wrong with the files
    static FactRegistry read(List<String> names, Function<String, SourceText> files) {
        FactRegistry registry = FactRegistry.standard();
        var problems = new ArrayList<Problem>();
        for (String name : names) {
            try {
                registry = with(registry, files.apply(name));
            } catch (ScenarioException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return registry;
    }

    private static FactRegistry with(FactRegistry registry, SourceText file) {
        try {
            return registry.with(file.text());
        } catch (FactFileException wrong) {
            throw new ScenarioException(
                    wrong.faults().stream().map(fault -> problem(fault, file)).toList());
        }
    }

    private static Problem problem(FactFault fault, SourceText file) {
        return Problem.error(
                fault.code(),
                new Span(file, fault.from(), fault.to()),
                fault.message(),
                fault.advice());
    }
}
