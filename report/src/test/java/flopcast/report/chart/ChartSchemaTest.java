package flopcast.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Specifications are held against Vega-Lite's own schema, which sees what a drawing forgives: a
/// misspelt property that is passed over. `scripts/bundle/make` takes the schema from the package
/// that draws.
class ChartSchemaTest {

    private static final String TOP = "\"$ref\":\"#/definitions/TopLevelSpec\"";
    private static final String TEXT = text();
    private static final Schema SPECIFICATION = schema(TEXT);
    private static final Schema CONFIGURATION =
            schema(TEXT.replace(TOP, "\"$ref\":\"#/definitions/Config\""));

    private static String text() {
        try (InputStream schema =
                ChartSchemaTest.class.getResourceAsStream("vega-lite.schema.json")) {
            return new String(
                    Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    }

    private static List<Error> errors(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    @Test
    void everyKindOfChartIsWhatTheSchemaAllows() {
        for (Chart chart : Gallery.charts()) {
            List<Error> errors = errors(SPECIFICATION, chart.specification());
            assertEquals(List.of(), errors.stream().limit(12).toList(), chart.name());
        }
    }

    @Test
    void everyThemeIsAConfiguration() {
        for (Theme theme : Theme.values()) {
            List<Error> errors = errors(CONFIGURATION, theme.configuration());
            assertEquals(List.of(), errors.stream().limit(12).toList(), theme.toString());
        }
    }

    @Test
    void theSchemaFindsWhatIsMisspelt() {
        String right = Gallery.charts().getFirst().specification();
        assertTrue(right.contains("\"mark\":"));
        assertFalse(
                errors(SPECIFICATION, right.replace("\"type\":\"quantitative\"", "\"type\":\"q\""))
                        .isEmpty());
        assertFalse(
                errors(SPECIFICATION, right.replace("\"encoding\":", "\"encodings\":")).isEmpty());
        assertFalse(errors(CONFIGURATION, "{\"axis\":{\"gridColour\":\"red\"}}").isEmpty());
    }
}
