package flopcast.app.cli;

import flopcast.quantity.Spelling;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import flopcast.scenario.setting.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Scenario files on the disk, and the one on standard input.
final class SourceFiles implements Surroundings.Files {

    static final String STANDARD_INPUT = "-";

    /// How problems name what was read from standard input.
    private static final String INPUT_NAME = "<stdin>";

    private final InputStream in;
    private final int mostBytes;

    /// @param mostBytes of more no parser takes notice: so much of a file is read, and one byte
    SourceFiles(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /// The file that the command line names; problems quote it by that name.
    ///
    /// @throws ScenarioException where it cannot be read
    SourceText read(String name) {
        try {
            if (name.equals(STANDARD_INPUT)) {
                return new SourceText(INPUT_NAME, text(in));
            }
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw problem(
                        "file-is-folder",
                        name,
                        "this is a folder, not a scenario",
                        "Name the files in it, for example " + name + "/*.flop.");
            }
            if (!Files.exists(path)) {
                throw problem("file-missing", name, "there is no such file", nearest(path));
            }
            return new SourceText(name, text(path));
        } catch (IOException | InvalidPathException unreadable) {
            throw problem(
                    "file-unreadable", name, "this file cannot be read: " + reason(unreadable), "");
        }
    }

    /// An import: a path from the folder of the file that imports.
    @Override
    public Optional<SourceText> read(String path, SourceText from) {
        try {
            Optional<Path> file = imported(path, from).map(Path::of).filter(Files::isRegularFile);
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SourceText(file.get().toString(), text(file.get())));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// The name of the file that `from` imports as `path`; empty where it cannot be one's name.
    static Optional<String> imported(String path, SourceText from) {
        try {
            Path folder =
                    from.name().equals(INPUT_NAME)
                            ? Path.of("")
                            : Optional.ofNullable(Path.of(from.name()).getParent())
                                    .orElse(Path.of(""));
            return Optional.of(folder.resolve(path).normalize().toString());
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
    }

    private String text(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return text(file);
        }
    }

    /// What is no text in UTF-8 is for the parser to refuse.
    private String text(InputStream stream) throws IOException {
        String text = new String(stream.readNBytes(mostBytes + 1), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// A file beside it whose name is much the same, the ending not counted.
    private static String nearest(Path path) {
        var names = new HashMap<String, Path>();
        Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        try (var entries = Files.newDirectoryStream(folder, "*.{flop,squiggle}")) {
            entries.forEach(entry -> names.putIfAbsent(stem(entry), entry));
        } catch (IOException noFolder) {
            return "";
        }
        List<String> near = Spelling.nearest(stem(path), names.keySet());
        return near.isEmpty() ? "" : "Did you mean " + names.get(near.getFirst()) + "?";
    }

    private static String stem(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    static String reason(Exception failure) {
        return switch (failure) {
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            case java.nio.file.NoSuchFileException _ -> "there is no such folder";
            case java.nio.file.FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static ScenarioException problem(
            String code, String name, String message, String advice) {
        var nowhere = new Span(new SourceText(name, ""), 0, 0);
        return new ScenarioException(List.of(Problem.error(code, nowhere, message, advice)));
    }
}
