package flopcast.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher, with a Maven and a Java that only write down how they were called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir Path temporary;

    private LaunchSite site;

    @BeforeEach
    void layOut() throws IOException {
        site = LaunchSite.in(temporary.resolve("a folder with blanks"));
    }

    @Test
    void theFirstStartBuildsAndSaysSoInOneLine() {
        Launch first = site.launch("eval", "1 + 2");
        assertEquals(0, first.code());
        assertEquals("Building Flopcast (first use) ...\n", first.errors());
        assertEquals(1, site.builds());
    }

    @Test
    void argumentsReachJavaAsTheyWereWritten() {
        String output = site.launch("eval", "1  + \"2\" * $x", "", "'").output();
        assertTrue(
                output.endsWith("[flopcast.app.Main]\n[eval]\n[1  + \"2\" * $x]\n[]\n[']\n"),
                output);
    }

    @Test
    void standardInputIsLeftToTheProgram() {
        assertTrue(site.launchWithInput("1 + 2\n", "eval").output().endsWith("read: 1 + 2\n"));
    }

    @Test
    void theSecondStartIsSilentAndBuildsNothing() {
        site.launch();
        Launch second = site.launch("--version");
        assertEquals("", second.errors());
        assertEquals(1, site.builds());
    }

    @Test
    void aStartWithoutBuildRunsNoOtherProgram() {
        site.launch();
        Launch second = site.withoutOtherPrograms().launch("--version");
        assertEquals("", second.errors());
        assertEquals(0, second.code());
    }

    @Test
    void anEditedSourceIsBuilt() throws IOException {
        site.launch();
        touch("quantity/src/main/java/flopcast/quantity/Require.java");
        assertEquals("Building Flopcast (sources changed) ...\n", site.launch().errors());
        site.launch();
        assertEquals(2, site.builds());
    }

    @Test
    void anEditedResourceOrPomIsBuilt() throws IOException {
        site.launch();
        touch("quantity/src/main/resources/facts.csv");
        site.launch();
        touch("pom.xml");
        site.launch();
        assertEquals(3, site.builds());
    }

    @Test
    void aNewSourceIsBuiltHoweverOldItIs() throws IOException {
        site.launch();
        Path old = site.file("quantity/src/main/java/flopcast/quantity/Old.java");
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        site.launch();
        assertEquals(2, site.builds());
    }

    @Test
    void aDeletedSourceIsBuiltAfresh() throws IOException {
        site.launch();
        Files.delete(site.path("quantity/src/main/java/flopcast/quantity/Require.java"));
        site.launch();
        assertEquals(2, site.builds());
        assertFalse(Files.exists(site.path(".flopcast/maven/quantity/stale.class")));
    }

    @Test
    void aNewFolderIsBuilt() throws IOException {
        site.launch();
        site.file("scenario/src/main/java/flopcast/Scenario.java");
        site.launch();
        assertEquals(2, site.builds());
    }

    @Test
    void afterNamesHaveChangedTheyAreCompared() throws IOException {
        site.launch();
        Path passing = site.file("quantity/src/main/java/flopcast/quantity/Passing.java");
        Files.delete(passing);
        assertEquals("", site.launch().errors());
        site.file("quantity/src/main/java/flopcast/quantity/Staying.java");
        site.launch();
        assertEquals(2, site.builds());
    }

    @Test
    void testsAreNoSourcesOfTheProgram() throws IOException {
        site.launch();
        site.file("quantity/src/test/java/flopcast/quantity/RequireTest.java");
        site.launch();
        assertEquals(1, site.builds());
    }

    @Test
    void aSourceFromTheFutureIsBuiltOnce() throws IOException {
        Path future = site.file("quantity/src/main/java/flopcast/quantity/Later.java");
        Files.setLastModifiedTime(future, FileTime.from(Instant.now().plusSeconds(100_000)));
        site.launch();
        site.launch();
        assertEquals(1, site.builds());
    }

    @Test
    void aFailedBuildShowsItsErrorsAndLeavesNothing() throws IOException {
        site.file("broken");
        Launch failed = site.launch("--version");
        assertEquals(70, failed.code());
        assertEquals("", failed.output());
        assertTrue(
                failed.errors().contains("\nRequire.java:[3,1] ';' expected\n"), failed.errors());
        assertFalse(failed.errors().contains("[Help 1]"), failed.errors());
        assertFalse(Files.exists(site.path(".flopcast/built")));

        Files.delete(site.path("broken"));
        assertEquals(0, site.launch().code());
    }

    @Test
    void afterAFailedBuildTheProgramOfBeforeIsNotRun() throws IOException {
        site.launch();
        site.file("broken");
        touch("pom.xml");
        assertEquals(70, site.launch().code());
        assertEquals(70, site.launch().code());
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        site.file("slow");
        Process one = site.start("one");
        Process other = site.start("other");
        Launch first = Launch.of(one);
        Launch second = Launch.of(other);
        assertEquals(0, first.code() + second.code());
        assertEquals(1, site.builds());
        String waiting = "Flopcast is being built by another start; waiting for it.\n";
        assertTrue((first.errors() + second.errors()).contains(waiting));
    }

    @Test
    void itRunsThroughALinkAndFromAnyFolder() throws IOException {
        Path link = temporary.resolve("flop link");
        Files.createSymbolicLink(link, site.path("flopcast"));
        assertEquals(0, site.launchAs(link.toString(), "--version").code());
        assertEquals(0, site.launchAs("../" + link.getFileName(), "--version").code());
        assertEquals(0, site.launchAs("./flopcast", "--version").code());
        assertEquals(1, site.builds());
    }

    @Test
    void aBuildIsLinkedAndTrainedOnce() {
        site.launch();
        String output = site.launch("run", "x.flop").output();
        assertTrue(output.contains("/start.aot]\n"), output);
        assertEquals(1, site.linkings());
        assertEquals(1, site.trainings());
    }

    @Test
    void anotherJdkIsTrainedOnce() throws IOException {
        site.launch();
        site.file("jdk/release", LaunchSite.RELEASE.formatted("25.0.4"));
        Launch launch = site.launch();
        assertEquals("Flopcast is preparing for quick starts with this JDK.\n", launch.errors());
        assertTrue(launch.output().contains("/start.aot]\n"), launch.output());
        assertEquals("", site.launch().errors());
        assertEquals(2, site.trainings());
        assertEquals(1, site.builds());
    }

    @Test
    void aMovedFolderIsTrainedOnce() throws IOException {
        site.launch();
        LaunchSite moved = site.moved(temporary.resolve("moved"));
        moved.launch();
        moved.launch();
        assertEquals(2, moved.trainings());
        assertEquals(1, moved.builds());
    }

    @Test
    void changedJarsAreTrainedAgain() throws IOException {
        site.launch();
        try (Stream<Path> files = Files.walk(site.path(".flopcast"))) {
            for (Path jar : files.filter(file -> file.endsWith("app.jar")).toList()) {
                Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(2)));
            }
        }
        site.launch();
        assertEquals(2, site.trainings());
    }

    @Test
    void aJavaThatMakesNoCacheIsNotAskedTwice() throws IOException {
        site.file("no caches");
        site.launch();
        Launch launch = site.launch();
        assertEquals("", launch.errors());
        assertFalse(launch.output().contains("AOTCache"), launch.output());
        assertEquals(1, site.trainings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "run x.flop",
                "run x.flop --draws 16384",
                "run x.flop --draws=100k",
                "run x.flop --draws nonsense",
                "run x.flop --precision 0.1%",
                "eval 1+2"
            })
    void shortRunsAreNotOptimised(String arguments) {
        String output = site.launch(arguments.split(" ", -1)).output();
        assertTrue(output.contains("[-XX:TieredStopAtLevel=1]\n"), output);
        assertFalse(output.contains("vector"), output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run x.flop --draws 5000000",
                "run --draws=5_000_000 x.flop",
                "run --draws 6M x.flop",
                "run --draws 5000k x.flop",
                "run --precision 0.01% x.flop"
            })
    void largeRunsHaveVectors(String arguments) {
        Launch launch = site.launch(arguments.split(" ", -1));
        assertTrue(
                launch.output().contains("[--add-modules]\n[jdk.incubator.vector]\n"),
                launch.output());
        assertFalse(launch.output().contains("TieredStopAtLevel"), launch.output());
        assertFalse(launch.errors().contains("WARNING"), launch.errors());
    }

    @Test
    void onlyTheWarningIsKeptFromTheUser() {
        site.launch();
        assertEquals("line 1\nline 2", site.launch("run", "--draws", "8M", "nonsense").errors());
    }

    @Test
    void aJdkWithoutVectorsRunsWithoutThem() throws IOException {
        site.file("jdk/release", "JAVA_VERSION=\"25\"\nMODULES=\"java.base\"\n");
        String output = site.launch("run", "--draws", "8M").output();
        assertFalse(output.contains("vector"), output);
    }

    @Test
    void thePromptIsOptimised() {
        String output = site.launch("eval").output();
        assertFalse(output.contains("TieredStopAtLevel"), output);
        assertTrue(output.contains("/start.aot]\n"), output);
    }

    @Test
    void theLivePageIsOptimisedAndHasACacheOfItsOwn() throws IOException {
        site.file("examples/gpt-4.flop");
        String output = site.launch("serve").output();
        assertFalse(output.contains("TieredStopAtLevel"), output);
        assertTrue(output.contains("/serve.aot]\n"), output);
        assertEquals(2, site.trainings());
        assertTrue(site.launch("run", "x.flop").output().contains("/start.aot]\n"));
    }

    @Test
    void itNeedsNoHome() {
        site.environment().remove("HOME");
        assertEquals(0, site.launch("--version").code());
    }

    @Test
    void aSettingThatNamesNoRecentJdkIsPointedOut() throws IOException {
        site.launch();
        site.file("old-jdk/release", "JAVA_VERSION=\"17.0.15\"\n");
        site.environment().put("FLOPCAST_JDK", site.path("old-jdk").toString());
        site.environment().put("JAVA_HOME", site.path("jdk").toString());
        Launch launch = site.launch("--version");
        assertEquals(0, launch.code());
        assertTrue(
                launch.errors().endsWith("which holds no JDK 25 or newer: looking elsewhere.\n"));
    }

    private void touch(String name) throws IOException {
        Files.setLastModifiedTime(site.path(name), FileTime.from(Instant.now().plusMillis(20)));
    }
}
