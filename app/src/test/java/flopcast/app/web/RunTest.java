package flopcast.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/// What the page is told, and what becomes of scenarios that ask for too much.
class RunTest {

    private static final String GOOD = "export x = 4 to 10\nexport y = x * 2 FLOP";

    /// A sum of so many draws that no evaluation has the time.
    private static final String SLOW =
            "export x = List.reduce(List.upTo(1, 30000), 0, {|sum, i| sum + normal(i, 1)})";

    static final List<String> HOSTILE =
            List.of(
                    "f(x) = f(x + 1)\ny = f(1)",
                    "f(x) = 1 + f(x + 1)\ny = f(1)",
                    "x = List.upTo(1, 1e12)",
                    "x = " + "[".repeat(500_000) + "]".repeat(500_000),
                    "x = \"" + "a".repeat(1_200_000) + "\"",
                    "x = List.map(List.upTo(1, 1e6), {|i| List.map(List.upTo(1, 1e6), {|j| j})})",
                    "f(s, n) = if n == 0 then s else f(s + s, n - 1)\nx = f(\"abc\", 60)",
                    "x = " + "-".repeat(500_000) + "1\ny = nothing",
                    SLOW);

    @TempDir Path folder;
    private Desk desk;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void open() throws IOException {
        desk = Desk.open(folder, Desk.STRICT);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        desk.close();
    }

    private static String output(Wire.Response response, String name, String field) {
        for (JsonNode output : Desk.json(response).path("forecast").path("outputs")) {
            if (output.path("name").asString().equals(name)) {
                return output.path(field).asString();
            }
        }
        throw new AssertionError("no " + name + " in " + response.body());
    }

    @Test
    void theAnswerHasQuantitiesAPictureAndNumbersToMove() throws IOException {
        Wire.Response answer = desk.run("a", 7, GOOD);
        assertEquals(200, answer.status());
        JsonNode json = Desk.json(answer);
        assertEquals(7, json.path("sequence").asLong());
        assertEquals("6.325", output(answer, "x", "median")); // √(4·10)
        assertEquals("FLOP", output(answer, "y", "unit"));
        assertTrue(json.path("chart").path("specification").asString().contains("vega-lite"));
        assertEquals("low", json.path("sliders").get(0).path("role").asString());
        assertEquals(11, json.path("sliders").get(0).path("start").asInt());
    }

    /// The same numbers as the command line gives.
    @Test
    void theExportIsWhatRunPrints() throws IOException {
        String text = Files.readString(Path.of("../examples/gpt-4.flop"));
        Wire.Response export =
                desk.wire().post("a", "/api/export?sequence=1&format=json&file=gpt-4.flop", text);
        assertEquals(200, export.status());
        String golden = Files.readString(Path.of("../examples/golden/gpt-4.json"));
        JsonNode expected = new tools.jackson.databind.ObjectMapper().readTree(golden);
        for (JsonNode output : expected.path("outputs")) {
            if (output.has("quantiles") && output.path("kind").asString().equals("uncertain")) {
                double median = output.path("quantiles").path("0.5").asDouble();
                double mine = median(Desk.json(export), output.path("name").asString());
                assertEquals(median, mine, 1e-9 * Math.abs(median));
            }
        }
    }

    private static double median(JsonNode forecast, String name) {
        for (JsonNode output : forecast.path("outputs")) {
            if (output.path("name").asString().equals(name)) {
                return output.path("quantiles").path("0.5").asDouble();
            }
        }
        return Double.NaN;
    }

    @Test
    void problemsHaveTheStretchThatIsUnderlined() throws IOException {
        Wire.Response answer = desk.run("a", 1, "x = 1 FLOP\ny = x + 3 s\n");
        JsonNode problem = Desk.json(answer).path("problems").get(0);
        assertEquals("unit-mismatch", problem.path("code").asString());
        assertEquals(2, problem.path("line").asInt());
        assertTrue(problem.path("start").asInt() >= 11, problem::toString);
        assertTrue(Desk.json(answer).path("forecast").isNull());
        assertEquals(2, Desk.json(answer).path("sliders").size());
    }

    @Test
    void aPinnedVersionIsComparedWith() throws IOException {
        String pinned = "export x = 8 to 20";
        Wire.Response answer =
                desk.wire()
                        .post(
                                "a",
                                "/api/run?chart=density&sequence=1&pinned=" + pinned.length(),
                                GOOD + pinned);
        JsonNode x = Desk.json(answer).path("forecast").path("outputs").get(0);
        assertEquals("×0.5", x.path("pinned").path("change").asString());
        assertEquals("12.65", x.path("pinned").path("text").asString());
        String words = Desk.json(answer).path("chart").path("alternative").asString();
        assertTrue(words.contains("pinned"), words);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void aHostileScenarioGetsAProblemWhileOthersGoOn(String hostile) throws Exception {
        Future<Wire.Response> bad = threads.submit(hostile("bad", hostile));
        for (int i = 1; i <= 5; i++) {
            Wire.Response good = desk.run("good", i, GOOD);
            assertEquals(200, good.status());
            assertEquals("6.325", output(good, "x", "median"));
        }
        String problem = Desk.problem(bad.get());
        assertTrue(
                List.of("too-much", "number-outside", "unknown-name").contains(problem), problem);
    }

    private Callable<Wire.Response> hostile(String client, String text) {
        return () -> desk.wire().post(client, "/api/run?draws=100000&sequence=1", text);
    }

    @Test
    void aRequestThatIsTooLargeIsRefused() throws IOException {
        assertEquals(413, desk.run("a", 1, "x".repeat(3 << 20)).status());
    }

    @Test
    void drawsAreLimitedAndSoAreThoseThatAreKept() throws IOException {
        Wire.Response many = desk.wire().post("a", "/api/run?sequence=1&draws=9000000", GOOD);
        assertEquals(400, many.status());
        String wide = "export a = 1 to 2\n".repeat(1);
        var text = new StringBuilder(wide);
        for (int i = 0; i < 30; i++) {
            text.append("export b" + i + " = a * " + (i + 1) + "\n");
        }
        Wire.Response kept =
                desk.wire().post("a", "/api/run?sequence=2&draws=1000000", text.toString());
        assertEquals("too-much", Desk.problem(kept));
    }

    @Test
    void anAnswerThatWouldBeTooLongIsRefused() throws IOException {
        String text = "export x = List.upTo(1, 300000)";
        Wire.Response export = desk.wire().post("a", "/api/export?sequence=1", text);
        assertEquals(413, export.status());
        assertEquals(200, desk.run("a", 2, text).status());
    }

    @Test
    void aNewerRequestOfAClientEndsTheOlderOne() throws Exception {
        try (Desk slow = Desk.open(folder, within(Duration.ofSeconds(60)))) {
            Future<Wire.Response> old =
                    threads.submit(
                            () -> slow.wire().post("a", "/api/run?draws=1000000&sequence=1", SLOW));
            Thread.sleep(300);
            long begin = System.nanoTime();
            assertEquals("6.325", output(slow.run("a", 2, GOOD), "x", "median"));
            assertEquals(409, old.get().status());
            assertTrue(System.nanoTime() - begin < 30e9, "the older one went on");
        }
    }

    @Test
    void anOlderRequestIsNotAnsweredAfterANewerOne() throws IOException {
        assertEquals(200, desk.run("a", 5, GOOD).status());
        assertEquals(409, desk.run("a", 4, GOOD).status());
        assertEquals(409, desk.run("a", 5, GOOD).status());
        assertEquals(200, desk.run("b", 1, GOOD).status());
    }

    @Test
    void whoComesWhenTheQueueIsFullIsToldSo() throws Exception {
        try (Desk hasty = Desk.open(folder, within(Duration.ofMillis(500)))) {
            var waiting = new ArrayList<Future<Wire.Response>>();
            for (int i = 0; i < 8; i++) {
                String client = "client-" + i;
                waiting.add(
                        threads.submit(
                                () -> hasty.wire().post(client, "/api/run?sequence=1", SLOW)));
            }
            int busy = 0;
            for (Future<Wire.Response> each : waiting) {
                busy += each.get().status() == 503 ? 1 : 0;
            }
            assertTrue(busy >= 1 && busy <= 4, "refused: " + busy);
        }
    }

    /// One slot, a queue of three.
    private static ServerLimits within(Duration time) {
        ServerLimits strict = Desk.STRICT;
        return new ServerLimits(
                1, 3, time, strict.draws(), strict.kept(), strict.answerBytes(), strict.scenario());
    }

    @ParameterizedTest
    @FieldSource("QUERIES")
    void queriesThatMakeNoSenseAreRefusedInWords(String query) throws IOException {
        Wire.Response answer = desk.wire().post("a", "/api/run?" + query, GOOD);
        assertEquals(400, answer.status());
        assertFalse(Desk.json(answer).path("refused").asString().isEmpty());
    }

    static final List<String> QUERIES =
            List.of("draws=many", "draws=0", "seed=x", "sequence=-1", "pinned=99999");
}
