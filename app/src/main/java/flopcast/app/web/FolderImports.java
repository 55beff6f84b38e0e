package flopcast.app.web;

import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.Surroundings;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
}
