package flopcast.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files are read and written in the folder alone, and no edit is lost.
class FolderTest {

    @TempDir Path root;
    private Path folder = Path.of("");
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(root.resolve("folder"));
        Files.writeString(root.resolve("secret.flop"), "x = 1");
        Files.writeString(folder.resolve("a.flop"), "x = 1\r\n");
        Files.createDirectories(folder.resolve("more"));
        Files.writeString(folder.resolve("more/b.squiggle"), "x = 2");
        Files.writeString(folder.resolve("notes.txt"), "no scenario");
        Files.createDirectories(folder.resolve(".hidden"));
        Files.writeString(folder.resolve(".hidden/c.flop"), "x = 3");
        desk = Desk.open(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Wire.Response save(String name, String text, Map<String, String> precondition)
            throws IOException {
        var headers = new HashMap<>(precondition);
        headers.put(Gate.MARK, "a");
        return desk.wire().send("PUT", "/api/file?name=" + name, headers, text);
    }

    private String digest(String name) throws IOException {
        return Desk.json(desk.wire().read("/api/file?name=" + name)).path("digest").asString();
    }

    @Test
    void scenariosOfTheFolderAreListedAndNothingElse() throws IOException {
        String list = Desk.json(desk.wire().read("/api/files")).path("files").toString();
        assertEquals("[\"a.flop\",\"more/b.squiggle\"]", list);
    }

    @Test
    void aFileIsReadAsItIs() throws IOException {
        var file = Desk.json(desk.wire().read("/api/file?name=a.flop"));
        assertEquals("x = 1\r\n", file.path("text").asString());
        assertEquals(404, desk.wire().read("/api/file?name=none.flop").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.flop",
                "%2e%2e/secret.flop",
                "more/../../secret.flop",
                "more/../a.flop",
                "/etc/passwd",
                "/etc/x.flop",
                "notes.txt",
                ".hidden/c.flop",
                "",
                ".",
                "a.flop%00",
                "./a.flop",
                "more//b.squiggle",
                ".flop",
                "..%5csecret.flop"
            })
    void noNameLeadsOutOfTheFolder(String name) throws IOException {
        assertTrue(desk.wire().read("/api/file?name=" + name).status() >= 403, name);
        int status = save(name, "x = 9", Map.of("If-None-Match", "*")).status();
        assertTrue(status >= 403, name + " " + status);
        assertEquals("x = 1", Files.readString(root.resolve("secret.flop")));
        assertEquals("no scenario", Files.readString(folder.resolve("notes.txt")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.flop"), root.resolve("secret.flop"));
        Files.createSymbolicLink(folder.resolve("up"), root);
        Files.createSymbolicLink(folder.resolve("dangling.flop"), root.resolve("new.flop"));
        for (String name : new String[] {"link.flop", "up/secret.flop", "dangling.flop"}) {
            assertEquals(403, desk.wire().read("/api/file?name=" + name).status(), name);
            int status = save(name, "x = 9", Map.of("If-None-Match", "*")).status();
            assertEquals(403, status, name);
        }
        assertEquals("x = 1", Files.readString(root.resolve("secret.flop")));
        assertFalse(Files.exists(root.resolve("new.flop")));
    }

    @Test
    void aScenarioImportsFilesOfTheFolderOnly() throws IOException {
        Files.writeString(folder.resolve("part.flop"), "export y = 5");
        var inside = desk.run("a", 1, "import \"part.flop\" as p\nexport x = p.y");
        assertEquals("", Desk.problem(inside));
        var outside = desk.run("a", 2, "import \"../secret.flop\" as p\nexport x = 1");
        assertEquals("import-missing", Desk.problem(outside));
    }

    @Test
    void whatWasReadMayBeReplaced() throws IOException {
        Wire.Response saved =
                save("a.flop", "x = 2", Map.of("If-Match", "\"" + digest("a.flop") + "\""));
        assertEquals(200, saved.status());
        assertEquals("x = 2", Files.readString(folder.resolve("a.flop")));
        assertEquals(digest("a.flop"), Desk.json(saved).path("digest").asString());
    }

    @Test
    void whatAnotherProgramWroteIsNotReplacedButShown() throws IOException {
        String seen = digest("a.flop");
        Files.writeString(folder.resolve("a.flop"), "x = 100");
        Wire.Response refused = save("a.flop", "x = 2", Map.of("If-Match", "\"" + seen + "\""));
        assertEquals(412, refused.status());
        assertEquals("x = 100", Desk.json(refused).path("text").asString());
        assertEquals("x = 100", Files.readString(folder.resolve("a.flop")));
    }

    @Test
    void aFileThatIsGoneIsNotWrittenUnasked() throws IOException {
        String seen = digest("a.flop");
        Files.delete(folder.resolve("a.flop"));
        Wire.Response refused = save("a.flop", "x = 2", Map.of("If-Match", "\"" + seen + "\""));
        assertEquals(412, refused.status());
        assertTrue(Desk.json(refused).path("text").isNull());
        assertFalse(Files.exists(folder.resolve("a.flop")));
    }

    @Test
    void aNewFileTakesNobodysPlace() throws IOException {
        assertEquals(200, save("new.flop", "x = 2", Map.of("If-None-Match", "*")).status());
        assertEquals(412, save("new.flop", "x = 3", Map.of("If-None-Match", "*")).status());
        assertEquals("x = 2", Files.readString(folder.resolve("new.flop")));
    }

    @Test
    void savingNeedsAPrecondition() throws IOException {
        assertEquals(428, save("a.flop", "x = 2", Map.of()).status());
    }

    @Test
    void whatIsTooLargeOrNoTextIsRefusedWhole() throws IOException {
        String large = "x = 1\n".repeat(400_000);
        assertEquals(413, save("large.flop", large, Map.of("If-None-Match", "*")).status());
        Files.write(folder.resolve("bytes.flop"), new byte[] {(byte) 0xff, 0, 1});
        assertEquals(415, desk.wire().read("/api/file?name=bytes.flop").status());
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().contains("large")));
        }
    }

    /// Of many that save at a time over the same content, one does.
    @Test
    void ofTwoWhoSaveOverTheSameOneIsRefused() throws Exception {
        String seen = digest("a.flop");
        var statuses = new int[8];
        var threads = new Thread[statuses.length];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    statuses[number] =
                                            save(
                                                            "a.flop",
                                                            "x = " + number,
                                                            Map.of("If-Match", seen))
                                                    .status();
                                } catch (IOException failed) {
                                    statuses[number] = -1;
                                }
                            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, Stream.of(box(statuses)).filter(status -> status == 200).count());
        assertEquals(7, Stream.of(box(statuses)).filter(status -> status == 412).count());
    }

    private static Integer[] box(int[] numbers) {
        var boxed = new Integer[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            boxed[i] = numbers[i];
        }
        return boxed;
    }
}
