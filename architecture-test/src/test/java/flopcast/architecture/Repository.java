package flopcast.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files of this repository, as its tests read them.
final class Repository {

    static final Path ROOT = root();

    private static final Set<String> NOT_OURS =
            Set.of(".git", ".flopcast", "target", "node_modules", ".idea", ".vscode");

    private Repository() {}

    /// The nearest folder, from here upwards, that holds the launcher.
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("flopcast"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests do not run inside the repository");
            }
        }
        return folder;
    }

    static boolean hasMainCode(String module) {
        return Files.isDirectory(ROOT.resolve(module, "src", "main", "java", "flopcast"));
    }

    /// Every file of ours, in the order of its path.
    static List<Path> files() {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return paths.filter(Files::isRegularFile).filter(Repository::isOurs).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(String ending) {
        return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    private static boolean isOurs(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not UTF-8 text", e);
        }
    }

    /// The bytes of any file as characters, for searching: examples of bad input are no text at
    /// all.
    static String readBytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The path below the root, with `/` between folders.
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
