package flopcast.scenario.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A million draws of a hundred intermediate quantities with three outputs need less than 200 MB of
/// heap: only the outputs are ever whole. All together they would be 824 MB.
class MemoryTest {

    @ParameterizedTest(name = "java {0}")
    @ValueSource(strings = {"-XX:+UseSerialGC", "-XX:+UseG1GC"})
    void intermediateQuantitiesAreNeverWhole(String collector)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx190m",
                                collector,
                                "-cp",
                                classPath(),
                                MillionDraws.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String said;
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            said = output.lines().collect(Collectors.joining("\n"));
        }
        assertEquals("3 headlines of 1000000 draws", said);
        assertEquals(0, process.waitFor());
    }

    /// The modules of this test, as a class path: those of the program and the tests beside them.
    private static String classPath() {
        Stream<String> modules =
                ModuleLayer.boot().configuration().modules().stream()
                        .flatMap(module -> module.reference().location().stream())
                        .filter(location -> location.getScheme().equals("file"))
                        .map(location -> Path.of(location).toString());
        return Stream.concat(
                        List.of(Path.of("target", "test-classes").toString()).stream(), modules)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
