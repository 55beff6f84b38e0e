package flopcast.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A page opened in Chromium, without a window.
public final class Chromium {

    private static final int PATIENCE_SECONDS = 120;

    private Chromium() {}

    /// The page after its scripts have run, and what it wrote to the console.
    public record Page(String html, String log) {}

    /// Skips the test where there is no Chromium, except in continuous integration, where it fails.
    public static Page open(Path file) throws IOException, InterruptedException {
        Optional<Path> program = find();
        if (program.isEmpty()) {
            String reason = "skipped: no chromium on the PATH";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(reason);
            }
            Assumptions.abort(reason);
        }
        Path folder = Files.createTempDirectory("chromium");
        Path html = folder.resolve("page.html");
        Path log = folder.resolve("log.txt");
        Process process =
                new ProcessBuilder(command(program.orElseThrow(), folder, file))
                        .redirectOutput(html.toFile())
                        .redirectError(log.toFile())
                        .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Chromium did not end: " + Files.readString(log));
        }
        var page = new Page(Files.readString(html), read(log));
        delete(folder);
        return page;
    }

    private static List<String> command(Path program, Path folder, Path file) {
        var words = new ArrayList<String>();
        words.add(program.toString());
        words.addAll(
                List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--enable-logging=stderr",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        file.toUri().toString()));
        return words;
    }

    private static String read(Path log) throws IOException {
        String all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        return all.lines()
                .filter(line -> line.contains(":CONSOLE"))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(folder ->
                        Stream.of("chromium", "chromium-browser", "google-chrome")
                                .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
