package flopcast.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import flopcast.app.launch.EarlyLinker;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as the launcher starts it: jars that are linked, and Java's cache of start-up work.
class StartUpTest {

    private static final String EXAMPLE = Repository.ROOT.resolve("examples/gpt-4.flop").toString();
    private static final List<String> QUIET =
            List.of("-Xlog:disable", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @TempDir static Path folder;

    private static String classPath = "";

    @BeforeAll
    static void buildAndTrain() throws IOException {
        var jars = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (isOfProgram(entry)) {
                jars.add(jar(Path.of(entry), jars.size()).toString());
            }
        }
        EarlyLinker.main(jars.toArray(new String[0]));
        classPath = String.join(File.pathSeparator, jars);
        assertEquals(0, run(List.of("-XX:AOTCacheOutput=" + folder.resolve("start.aot"))).code());
    }

    private static boolean isOfProgram(String entry) {
        return !entry.contains("architecture-test")
                && (entry.startsWith(Repository.ROOT.toString())
                        || entry.matches(".*/(jline|commons-numbers)[^/]*\\.jar"));
    }

    private static Path jar(Path entry, int number) throws IOException {
        Path jar = folder.resolve(number + ".jar");
        if (!Files.isDirectory(entry)) {
            return Files.copy(entry, jar);
        }
        try (Stream<Path> files = Files.walk(entry);
                var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = entry.relativize(file).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    /// Every class of ours, and what Java makes for it, is in the cache.
    @Test
    void aRunReadsAndGeneratesNoClassesOfOurs() throws IOException {
        Path log = folder.resolve("with-cache.log");
        Launch launch = run(List.of("-XX:AOTMode=on", cache("start.aot"), logOfClasses(log)));
        assertEquals(0, launch.code(), launch::errors);
        List<String> others =
                lines(log)
                        .filter(line -> !line.contains("shared objects file"))
                        .filter(line -> line.contains("flopcast") || line.contains("LambdaForm$MH"))
                        .toList();
        assertEquals(List.of(), others);
    }

    /// Each of these takes longer to get ready than all of a report to print.
    @Test
    void aRunLoadsNoClassesThatTakeLong() throws IOException {
        Path log = folder.resolve("without-cache.log");
        run(List.of(logOfClasses(log)));
        List<String> costly =
                List.of(
                        "java.lang.runtime.ObjectMethods ",
                        "java.lang.runtime.SwitchBootstraps ",
                        "java.math.BigDecimal ",
                        "java.text.DecimalFormat ",
                        "java.util.Formatter ",
                        "java.util.ResourceBundle ");
        Stream<String> loaded =
                lines(log)
                        .filter(line ->
                                costly.stream().anyMatch(line.split(" ", 2)[1]::startsWith));
        assertEquals(List.of(), loaded.toList());
    }

    @Test
    void linkedAndCachedItSaysTheSame() {
        Launch plain = runOn(System.getProperty("java.class.path"), List.of());
        assertEquals(plain.output(), run(List.of(cache("start.aot"))).output());
    }

    @Test
    void aCacheThatDoesNotFitIsPassedOverInSilence() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("start.aot"));
        Files.write(folder.resolve("cut.aot"), Arrays.copyOf(whole, whole.length / 2));
        Launch plain = run(List.of());
        for (List<String> misfit :
                List.of(
                        List.of(cache("cut.aot")),
                        List.of(cache("missing.aot")),
                        List.of(cache("start.aot"), "-XX:-UseCompressedOops"))) {
            var strict = new ArrayList<>(misfit);
            strict.add("-XX:AOTMode=on");
            assertNotEquals(0, run(strict).code(), misfit::toString);
            assertEquals(plain, run(misfit), misfit::toString);
        }
    }

    private static String cache(String name) {
        return "-XX:AOTCache=" + folder.resolve(name);
    }

    private static String logOfClasses(Path file) {
        return "-Xlog:class+load:file=" + file;
    }

    private static Stream<String> lines(Path log) throws IOException {
        return Files.readAllLines(log).stream();
    }

    private static Launch run(List<String> options) {
        return runOn(classPath, options);
    }

    private static Launch runOn(String classPath, List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUIET);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, "flopcast.app.Main", "run", EXAMPLE));
        try {
            Process process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            return Launch.of(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
