package flopcast.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Files that hold what is to come out. `-Dgolden=update` writes them anew.
final class Golden {

    static final Path ROOT = Path.of("..");

    private Golden() {}

    static boolean isUpdate() {
        return "update".equals(System.getProperty("golden"));
    }

    static void check(Path file, String text) {
        if (isUpdate()) {
            write(file, text);
        }
        String hint =
                file + " differs; if the change is meant: ./build test -pl app -am -Dgolden=update";
        assertEquals(read(file), text, hint);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
