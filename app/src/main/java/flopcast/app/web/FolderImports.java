package flopcast.app.web;

import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.Surroundings;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// What a scenario may read besides its own text: scenarios and tables of the same folder. An
/// example that is not saved yet has the files that are packaged beside it.
record FolderImports(Folder folder) implements Surroundings.Files {

    /// The name of a scenario that is in no file.
    static final String UNTITLED = "untitled.flop";

    @Override
    public Optional<SourceText> read(String path, SourceText from) {
        try {
            Path parent = Optional.ofNullable(Path.of(from.name()).getParent()).orElse(Path.of(""));
            String name = parent.resolve(path).normalize().toString().replace('\\', '/');
            return folder.imported(name)
                    .map(Folder.Content::text)
                    .or(() -> packaged(name, from))
                    .map(text -> new SourceText(name, text));
        } catch (IOException | InvalidPathException | Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> packaged(String name, SourceText from) {
        return from.name().equals(UNTITLED) ? Examples.file(name) : Optional.empty();
    }
}
