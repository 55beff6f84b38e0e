package flopcast.app.web;

import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.setting.Surroundings;
import flopcast.scenario.syntax.Parser;
import flopcast.scenario.syntax.Scenario;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a scenario may import: files of the same folder.
record FolderImports(Folder folder) implements Surroundings.Files {

    @Override
    public Optional<SourceText> read(String path, SourceText from) {
        try {
            Path parent = Optional.ofNullable(Path.of(from.name()).getParent()).orElse(Path.of(""));
            String name = parent.resolve(path).normalize().toString().replace('\\', '/');
            return folder.read(name).map(content -> new SourceText(name, content.text()));
        } catch (IOException | InvalidPathException | Refusal unreadable) {
            return Optional.empty();
        }
    }

    /// All files that a scenario without problems reads, each once.
    List<SourceText> all(Scenario scenario, Limits limits) {
        Map<String, SourceText> found = new LinkedHashMap<>();
        add(scenario, limits, found);
        return List.copyOf(found.values());
    }

    private void add(Scenario scenario, Limits limits, Map<String, SourceText> found) {
        for (Scenario.Import each : scenario.imports()) {
            Optional<SourceText> text = read(each.path(), scenario.source());
            if (text.isPresent() && found.putIfAbsent(text.get().name(), text.get()) == null) {
                try {
                    add(
                            Parser.parse(text.get(), limits.nesting(), limits.sourceBytes()),
                            limits,
                            found);
                } catch (ScenarioException changedMeanwhile) {
                    // it is kept as it is now
                }
            }
        }
    }
}
