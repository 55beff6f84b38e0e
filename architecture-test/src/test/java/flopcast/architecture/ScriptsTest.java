package flopcast.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Scripts that no other test runs are at least understood by the shell.
@DisabledOnOs(OS.WINDOWS)
class ScriptsTest {

    @Test
    void everyScriptParses() throws IOException, InterruptedException {
        List<Path> scripts =
                Repository.files().stream()
                        .filter(file ->
                                Repository.readBytes(file).startsWith("#!/usr/bin/env bash")
                                        || file.toString().endsWith(".bash"))
                        .toList();
        assertTrue(scripts.size() >= 6, scripts::toString);
        for (Path script : scripts) {
            Process shell =
                    new ProcessBuilder("bash", "-n", script.toString())
                            .redirectErrorStream(true)
                            .start();
            String errors = shell.inputReader().readAllAsString();
            assertEquals(0, shell.waitFor(), errors);
        }
    }

    /// Whoever fetches Squiggle for the comparison does so from the registry that they have chosen.
    @Test
    void lockedPackagesHaveNoAddresses() {
        for (Path lock : Repository.files("package-lock.json")) {
            assertFalse(Repository.read(lock).contains("\"resolved\""), lock::toString);
        }
    }
}
