package flopcast.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import flopcast.quantity.unit.UnitTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `--json` prints, read by another program's parser and held against the schema.
class JsonTest {

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Golden.read(
                                    Golden.ROOT.resolve("docs/reference/forecast.schema.json")));

    static Stream<Path> scenarios() {
        return Stream.concat(
                Golden.files(Golden.ROOT.resolve("examples"), ".flop").stream(),
                Golden.files(Path.of("src/test/scenarios"), ".flop").stream());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyForecastIsAsTheSchemaSays(Path scenario) {
        isValid(Flopcast.run("run", scenario.toString(), "--json").out());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void densitiesAreAsTheSchemaSays(Path scenario) {
        isValid(Flopcast.run("run", scenario.toString(), "--json", "--density", "50").out());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aPrecisionIsAsTheSchemaSays(Path scenario) {
        Flopcast run =
                Flopcast.run(
                        "run", scenario.toString(), "--json", "--precision=0.3%", "--draws=64k");
        isValid(run.out());
        JsonNode precision = read(run.out()).path("precision");
        if (run.exitCode() != 0) {
            assertTrue(precision.isMissingNode(), "there is no forecast");
            return;
        }
        assertEquals(0.003, precision.get("wanted").asDouble());
        boolean isReached = precision.get("reached").asDouble(1) <= 0.003;
        assertEquals(isReached, precision.get("missed").isEmpty());
    }

    @Test
    void aDensityIsInTheUnitThatIsAskedFor() {
        String scenario = "x = uniform(3, 5) * 1 PFLOP in PFLOP\ny = mx(1, normal(0, 1))";
        Flopcast run = Flopcast.runWithInput(scenario, "run", "-", "--json", "--density", "50");
        JsonNode outputs = read(run.out()).get("outputs");
        JsonNode density = outputs.get(0).get("density");
        assertEquals("linear", density.get("axis").asString());
        assertEquals(3, density.get("x").get(0).asDouble(), 0.001);
        assertEquals(0.5, density.get("density").get(1).asDouble(), 1e-9);
        JsonNode atom = outputs.get(1).get("density").get("atoms").get(0);
        assertEquals(1, atom.get("value").asDouble());
        assertEquals(0.5, atom.get("probability").asDouble(), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyUnitParsesBack(Path scenario) {
        JsonNode forecast = json("run", scenario.toString(), "--json");
        for (JsonNode unit : forecast.findValues("unit")) {
            UnitTable.standard().parse(unit.asString());
        }
        assertTrue(
                forecast.get("outputs").isEmpty() == forecast.get("scenario").isNull(),
                "outputs are missing only where there is no forecast");
    }

    @Test
    void problemsStandInTheSameObject() {
        Flopcast run = Flopcast.runWithInput("x = 1 FLOP + 1 s\ny = z", "run", "-", "--json");
        isValid(run.out());
        assertEquals(1, run.exitCode());
        JsonNode problems = read(run.out()).get("problems");
        assertEquals("unit-mismatch", problems.get(0).get("code").asString());
        assertEquals(2, problems.get(1).get("line").asInt());
        assertEquals(5, problems.get(1).get("column").asInt());
    }

    @Test
    void severalFilesMakeAnArray() {
        String tour = "src/test/scenarios/tour.flop";
        Flopcast run = Flopcast.run("run", tour, "none.flop", "--json");
        isValid(run.out());
        assertEquals(1, run.exitCode());
        JsonNode array = read(run.out());
        assertEquals(2, array.size());
        assertEquals("file-missing", array.get(1).get("problems").get(0).get("code").asString());
    }

    @Test
    void numbersAreInTheUnitThatIsAskedFor() {
        JsonNode plain = eval("402.72 PFLOP/s");
        assertEquals("FLOP/s", plain.get("unit").asString());
        assertEquals(4.0272e17, plain.get("value").asDouble());
        JsonNode converted = eval("402.72 PFLOP/s in TFLOP/s");
        assertEquals("TFLOP/s", converted.get("unit").asString());
        assertEquals(402720, converted.get("value").asDouble(), 1e-9);
    }

    @Test
    void aMeanThatDoesNotExistIsNullWithItsReason() {
        JsonNode cauchy = eval("cauchy(0, 1)");
        assertTrue(cauchy.get("mean").isNull());
        assertTrue(cauchy.get("stdev").isNull());
        assertFalse(cauchy.get("meanMissing").asString().isEmpty());
        assertEquals(0, cauchy.get("quantiles").get("0.5").asDouble(), 1e-12);
    }

    @Test
    void anErrorThatIsNotKnownIsNull() {
        JsonNode single = json("eval", "--json", "--draws", "1", "uniform(0, 1) * uniform(0, 1)");
        assertTrue(single.get("meanError").isNull());
        assertTrue(single.get("quantileErrors").get("0.5").isNull());
    }

    @Test
    void textsOfAllKindsSurvive() {
        String text = "quote \\\" back\\\\slash tab\\t é 𝄞 \u2028 \u0001";
        JsonNode value = eval('"' + text + '"').get("value");
        assertEquals("quote \" back\\slash tab\t é 𝄞 \u2028 \u0001", value.asString());
    }

    @Test
    void everyLineOfEvalIsAnObject() {
        String input = "1 + 2\nnonsense +\n[1, true]\n{a: 1 s}\n\"a\"\n";
        Flopcast run = Flopcast.runWithInput(input, "eval", "--json");
        var kinds = new ArrayList<String>();
        run.out()
                .lines()
                .map(JsonTest::read)
                .forEach(line -> {
                    kinds.add(line.has("kind") ? line.get("kind").asString() : "problems");
                });
        assertEquals(List.of("number", "problems", "list", "dict", "text"), kinds);
        assertEquals(1, run.exitCode());
    }

    private static JsonNode eval(String expression) {
        return json("eval", "--json", expression);
    }

    private static JsonNode json(String... words) {
        return read(Flopcast.run(words).out());
    }

    private static JsonNode read(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static void isValid(String json) {
        assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON), json);
    }
}
