package flopcast.report.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import flopcast.quantity.draw.Sampling;
import flopcast.report.Desk;
import flopcast.scenario.problem.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunRecordTest {

    private static final Ledger RESULTS =
            new Ledger(Map.of("a\tb\\ value", "1.5 FLOP\nand \u2192 more"));

    private static RunRecord record(String text, long seed, Ledger results) {
        return new RunRecord(
                new RunInputs(
                        "0.1.0",
                        seed,
                        1_000,
                        Sampling.LATIN_HYPERCUBE,
                        Optional.of(LocalDate.of(2022, 12, 21)),
                        List.of("a", "b"),
                        true,
                        365.2425,
                        new SourceText("a b.flop", text),
                        List.of(new SourceText("other.flop", "")),
                        List.of(new SourceText("f.csv", "x,y\r\n"), new SourceText("g", "z"))),
                results);
    }

    @Test
    void aRecordIsReadAsItWasWritten() {
        RunRecord record = record("x = 1 // </script>\n", -3, RESULTS);
        assertEquals(record, RunRecord.parse(record.text()));
        assertEquals(record.digest(), RunRecord.parse(record.text()).digest());
    }

    @Test
    void theDigestIsThatOfTheText() throws Exception {
        RunRecord record = record("x = 1", 1, RESULTS);
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(record.text().getBytes(StandardCharsets.UTF_8));
        assertEquals(HexFormat.of().formatHex(digest), record.digest());
    }

    @Test
    void whateverDiffersChangesTheDigest() {
        String digest = record("x = 1", 1, RESULTS).digest();
        assertNotEquals(digest, record("x = 1 ", 1, RESULTS).digest());
        assertNotEquals(digest, record("x = 1", 2, RESULTS).digest());
        assertNotEquals(digest, record("x = 1", 1, new Ledger(Map.of("x", "2"))).digest());
    }

    @Test
    void whatIsNoRecordIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> RunRecord.parse(""));
        assertThrows(IllegalArgumentException.class, () -> RunRecord.parse("flopcast-run 1\nx\n"));
        String text = record("x = 1", 1, RESULTS).text();
        assertThrows(
                IllegalArgumentException.class,
                () -> RunRecord.parse(text.replace("seed 1", "seed one")));
        assertThrows(
                IllegalArgumentException.class,
                () -> RunRecord.parse(text.replace("2022-12-21", "2022-13-21")));
        assertThrows(
                IllegalArgumentException.class,
                () -> RunRecord.parse(text.replace("results ", "results %")));
        assertThrows(
                IllegalArgumentException.class,
                () -> RunRecord.parse(text.replace("draws 1000", "draws -1")));
        assertThrows(
                IllegalArgumentException.class,
                () -> RunRecord.parse(text.replace("year 365", "year 1365")));
    }

    @Test
    void differencesNameTheQuantityAndBothNumbers() {
        Ledger was = Ledger.of(Desk.run("x = 2 FLOP\ny = [1, 2]\nz = 3"));
        Ledger is = Ledger.of(Desk.run("x = 3 FLOP\ny = [1, 2]\nw = 4"));
        assertEquals(
                List.of(
                        "x value: was 2 FLOP, and is 3 FLOP now",
                        "z value: was 3, and there is none now",
                        "w value: was not there, and is 4 now"),
                was.differences(is));
        assertEquals(List.of(), was.differences(was));
    }
}
