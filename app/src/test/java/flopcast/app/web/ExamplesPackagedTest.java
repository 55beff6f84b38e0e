package flopcast.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page offers every example as it is in the repository.
class ExamplesPackagedTest {

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
        for (String name : Examples.TITLES.keySet()) {
            offered.put(name, Examples.text(name).orElse("missing"));
        }
        assertEquals(files, offered);
    }
}
