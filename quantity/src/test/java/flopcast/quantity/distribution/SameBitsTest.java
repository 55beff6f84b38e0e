package flopcast.quantity.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A draw has the same bits whether its code is interpreted, half compiled or compiled, and with
/// whatever instructions of the processor.
class SameBitsTest {

    private static final Map<String, String> HOT = BitDigest.ofScalar(60);

    @ParameterizedTest(name = "java {0}")
    @ValueSource(
            strings = {
                "-Xint",
                "-XX:TieredStopAtLevel=1",
                "-XX:-TieredCompilation",
                "-XX:UseAVX=1"
            })
    void bitsAreTheSameUnder(String option) throws IOException, InterruptedException {
        assertEquals(HOT, digests(List.of(option), "scalar", "1"));
    }

    @ParameterizedTest(name = "java {0}, {1} rounds")
    @CsvSource({
        "-XX:UseAVX=3, 1000",
        "-XX:UseAVX=2, 1000",
        "-XX:UseAVX=1, 1000",
        "-XX:TieredStopAtLevel=1, 2",
        "-Xint, 1"
    })
    void bitsOfVectorsAreTheSameUnder(String option, String rounds)
            throws IOException, InterruptedException {
        List<String> options = List.of(option, "--add-modules", "jdk.incubator.vector");
        assertEquals(HOT, digests(options, "vector", rounds));
    }

    private static Map<String, String> digests(List<String> options, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), BitDigest.class.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, String> digests = new TreeMap<>();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines()
                    .map(line -> line.split("=", 2))
                    .forEach(entry -> digests.put(entry[0], entry[1]));
        }
        assertEquals(0, process.waitFor());
        return digests;
    }

    /// The modules of this test, as a class path: quantity, its tests and the library it needs.
    private static String classPath() {
        Stream<String> modules =
                ModuleLayer.boot().configuration().modules().stream()
                        .flatMap(module -> module.reference().location().stream())
                        .filter(location -> location.getScheme().equals("file"))
                        .map(location -> Path.of(location).toString());
        return Stream.concat(Stream.of(Path.of("target", "test-classes").toString()), modules)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
