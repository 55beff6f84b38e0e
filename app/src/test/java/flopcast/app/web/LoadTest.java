package flopcast.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many who edit at once are served one after the other; `scripts/measure-live-page` has more of
/// them, for longer.
class LoadTest {

    @TempDir Path folder;

    @Test
    void everyLastTextIsAnsweredAndNothingFails() throws IOException, InterruptedException {
        String scenario = Files.readString(Path.of("../examples/gpt-4.flop"));
        try (Desk desk = Desk.open(folder)) {
            Load.Outcome outcome =
                    new Load(desk.wire(), scenario, 2_048)
                            .run(60, Duration.ofSeconds(3), Duration.ofMillis(150));
            assertEquals(java.util.List.of(), outcome.errors());
            assertEquals(0, outcome.lastOnesMissing());
            assertEquals(0, outcome.olderAfterNewer());
            assertEquals(outcome.sent(), outcome.answered() + outcome.outdated());
            assertTrue(outcome.sent() > 500, outcome::toString);
        }
    }
}
