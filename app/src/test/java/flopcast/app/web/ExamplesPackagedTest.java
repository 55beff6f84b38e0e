package flopcast.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page offers every example as it is in the repository.
class ExamplesPackagedTest {

    @TempDir Path folder;

    /// As it is offered, before it is saved anywhere, with the files that it reads.
    @Test
    void everyExampleRuns() throws IOException {
        try (Desk desk = Desk.open(folder)) {
            long sequence = 1;
            for (String name : Examples.names()) {
                var answer = desk.run("a", sequence++, Examples.text(name).orElseThrow());
                assertTrue(Desk.json(answer).path("forecast").isObject(), answer::body);
            }
        }
    }

    @Test
    void everyExampleIsOffered() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> examples = Files.list(Path.of("../examples"))) {
            for (Path file : examples.filter(each -> each.toString().endsWith(".flop")).toList()) {
                String name = file.getFileName().toString().replace(".flop", "");
                files.put(name, Files.readString(file));
            }
        }
        Map<String, String> offered = new TreeMap<>();
        for (String name : Examples.titles().keySet()) {
            offered.put(name, Examples.text(name).orElse("missing"));
        }
        assertEquals(files, offered);
    }
}
