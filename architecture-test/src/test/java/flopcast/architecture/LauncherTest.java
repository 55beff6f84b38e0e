package flopcast.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, with a Maven and a Java that only write down how they were called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir Path temporary;

    private LaunchSite site;

    @BeforeEach
    void layOut() throws IOException {
        site = new LaunchSite(temporary.resolve("a folder with blanks"));
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
