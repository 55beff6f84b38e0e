package flopcast.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A report is made, sent, perhaps changed, and made again.
class VerifyTest {

    @TempDir Path folder;

    private Path report;

    @BeforeEach
    void makeTheReport() throws IOException {
        Files.writeString(
                folder.resolve("machine.flop"), "export peak = 100 PFLOP/s to 500 PFLOP/s\n");
        Path scenario = folder.resolve("run.flop");
        Files.writeString(
                scenario,
                """
                scenario "A run"
                import "machine.flop" as machine
                compute = machine.peak * (30 to 90) days * uniform(0.3, 0.5)
                chip = Facts.chip("V100 SXM2 16GB").peak
                """);
        report = folder.resolve("report.html");
        Flopcast made =
                Flopcast.run(
                        "report",
                        scenario.toString(),
                        "--seed",
                        "7",
                        "--draws",
                        "2000",
                        "--year",
                        "365",
                        "-o",
                        report.toString());
        assertEquals("", made.err());
        assertEquals(0, made.exitCode());
    }

    @Test
    void aReportIsMadeAgainFromItselfAlone() throws IOException {
        Files.delete(folder.resolve("machine.flop"));
        Files.delete(folder.resolve("run.flop"));
        Flopcast verified = Flopcast.run("verify", report.toString());
        assertTrue(verified.out().contains("every number comes out again"), verified.out());
        assertEquals(0, verified.exitCode());
    }

    @Test
    void aChangedDigitOfThePageIsFound() throws IOException {
        String page = Files.readString(report);
        int digit = page.indexOf("125", page.indexOf("<tbody>"));
        change(page.substring(0, digit) + "126" + page.substring(digit + 3));
    }

    @Test
    void aChangedDigitOfTheDataOfAChartIsFound() throws IOException {
        String page = Files.readString(report);
        int digit = page.indexOf("0.", page.indexOf("\"density\":")) + 3;
        char other = page.charAt(digit) == '1' ? '2' : '1';
        change(page.substring(0, digit) + other + page.substring(digit + 1));
    }

    private void change(String page) throws IOException {
        assertNotEquals(page, Files.readString(report));
        Files.writeString(report, page);
        Flopcast verified = Flopcast.run("verify", report.toString());
        assertEquals(1, verified.exitCode());
        assertTrue(verified.out().contains("was changed"), verified.out());
    }

    /// The record says seed 8: other draws, and none of its numbers comes out.
    @Test
    void aRecordOfAnotherRunIsFound() throws IOException {
        String page = Files.readString(report);
        Files.writeString(report, page.replace("\nseed 7\n", "\nseed 8\n"));
        Flopcast verified = Flopcast.run("verify", report.toString());
        assertEquals(1, verified.exitCode());
        assertTrue(verified.out().contains("compute median: was"), verified.out());
    }

    @Test
    void theSameRunsMakeTheSamePage() throws IOException {
        String first = Files.readString(report);
        makeTheReport();
        assertEquals(first, Files.readString(report));
    }

    @Test
    void ownFactsTravelWithTheReport() throws IOException {
        Path scenario = folder.resolve("own.flop");
        Path page = folder.resolve("own.html");
        Path facts = folder.resolve("facts.csv");
        Files.writeString(
                facts,
                """
                name,vendor,bf16_dense_tflop_per_s,known_since,confidence,source
                X1,Us,1234,2020-01-01,given,a data sheet of ours
                """);
        Files.writeString(scenario, "peak = Facts.chip(\"X1\").peak\n");
        Flopcast made =
                Flopcast.run(
                        "report",
                        scenario.toString(),
                        "--facts",
                        facts.toString(),
                        "-o",
                        page.toString());
        assertEquals("", made.err());
        Files.delete(facts);
        assertTrue(Files.readString(page).contains("a data sheet of ours"));
        assertEquals(0, Flopcast.run("verify", page.toString()).exitCode());
    }

    @Test
    void severalScenariosShareAPage() throws IOException {
        Path page = folder.resolve("two.html");
        Flopcast made =
                Flopcast.run(
                        "report",
                        Golden.ROOT.resolve("examples/quickstart.flop").toString(),
                        Golden.ROOT.resolve("examples/power-line.flop").toString(),
                        "-o",
                        page.toString());
        assertEquals(0, made.exitCode());
        String html = Files.readString(page);
        assertTrue(html.contains("Side by side"));
        assertEquals(0, Flopcast.run("verify", page.toString()).exitCode());
    }

    @Test
    void theJsonOfAReportHasTheDigestOfThePage() throws IOException {
        Path scenario = Path.of("src/test/scenarios/report/small.flop");
        String json = Flopcast.run("report", scenario.toString(), "--format", "json").out();
        var run = JsonMapper.shared().readTree(json).get("runs").get(0);
        String page = Flopcast.run("report", scenario.toString()).out();
        assertTrue(page.contains(run.get("digest").asString()));
        assertEquals("chips", run.get("reads").get("throughput").get(0).asString());
        assertEquals("chip", run.get("facts").get(0).get("table").asString());
        assertEquals("hoffmann-2022-approach-3", run.get("laws").get(0).asString());
        assertEquals(
                "throughput", run.get("forecast").get("outputs").get(2).get("name").asString());
        for (var chart : run.get("charts")) {
            assertTrue(chart.get("specification").get("$schema").asString().contains("vega-lite"));
        }
    }

    @Test
    void theSizeOfAReportIsBelowTwoMegabytes() throws IOException {
        Path page = folder.resolve("thread.html");
        String thread = Golden.ROOT.resolve("examples/gpt-4-thread.flop").toString();
        assertEquals(0, Flopcast.run("report", thread, "-o", page.toString()).exitCode());
        assertTrue(Files.size(page) < 2_000_000, () -> page + " is too large");
    }
}
