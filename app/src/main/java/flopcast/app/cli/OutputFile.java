package flopcast.app.cli;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// A file that a command writes. It is written beside its place and then moved there: all of it, or
/// nothing.
///
/// @param name as the command line has it
/// @param what it is: `the table`
/// @param option that named it
record OutputFile(String name, String what, String option) {

    private static final String STANDARD_INPUT = "-";

    /// What is to be written.
    @FunctionalInterface
    interface Content {
        void write(Appendable out) throws IOException;
    }

    /// Why nothing can be written there; asked before a long run is made in vain.
    ///
    /// @param inputs the files that are read, which must not be overwritten
    Optional<Problem> problem(List<String> inputs) {
        try {
            Path path = Path.of(name);
            Path folder = path.toAbsolutePath().getParent();
            if (Files.isDirectory(path)) {
                return unwritable("it is a folder");
            }
            if (folder == null || !Files.isDirectory(folder)) {
                return unwritable("there is no such folder");
            }
            if (isOneOf(inputs, path)) {
                return unwritable("it is a scenario of this run");
            }
            boolean canWrite = Files.isWritable(Files.exists(path) ? path : folder);
            return canWrite ? Optional.empty() : unwritable("permission denied");
        } catch (InvalidPathException noName) {
            return unwritable(noName.getReason());
        }
    }

    private static boolean isOneOf(List<String> inputs, Path path) {
        return Files.exists(path)
                && inputs.stream()
                        .filter(input -> !input.equals(STANDARD_INPUT))
                        .map(Path::of)
                        .anyMatch(input -> isSame(input, path));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Optional<Problem> unwritable(String reason) {
        return Optional.of(
                Problem.error(
                        "output-unwritable",
                        new Span(new SourceText(name, ""), 0, 0),
                        what + " cannot be written to " + name + ": " + reason,
                        "Name another file after " + option + "."));
    }

    void write(Content content) throws IOException {
        Path path = Path.of(name);
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            write(path, content); // a pipe or a device
            return;
        }
        Path place = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path beside =
                place.resolveSibling(
                        "." + place.getFileName() + "." + ProcessHandle.current().pid());
        try {
            write(beside, content);
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void write(Path path, Content content) throws IOException {
        try (Writer file = Files.newBufferedWriter(path)) {
            content.write(file);
        }
    }
}
