package flopcast.training.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.unit.Unit;
import flopcast.quantity.unit.UnitTable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every table, so that a new one cannot be careless.
class FactTablesTest {

    private static final FactRegistry REGISTRY = FactRegistry.standard();

    static Stream<String> tables() {
        return REGISTRY.schemas().stream().map(FactSchema::table);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyFactHasASourceAndItsKey(String name) {
        FactTable table = REGISTRY.table(name);
        assertFalse(table.facts().isEmpty());
        for (Fact fact : table.facts()) {
            for (Figure figure : fact.figures()) {
                assertFalse(figure.source().isBlank(), fact::title);
                assertNotEquals(Confidence.GIVEN, figure.confidence(), fact::title);
            }
            assertEquals(table.schema().keys().size(), fact.key().size());
            assertTrue(fact.key().stream().noneMatch(String::isBlank), fact::title);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyAmountIsFiniteAndAllButDifferencesArePositive(String name) {
        for (Fact fact : REGISTRY.table(name).facts()) {
            for (Figure figure : fact.figures()) {
                if (figure.value() instanceof FigureValue.Amount(double value, var unit)) {
                    boolean mayBeNegative = fact.key().contains("flop_central_error_dex");
                    assertTrue(
                            Double.isFinite(value) && (value > 0 || mayBeNegative),
                            fact + " " + figure + unit);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyUnitIsOneThatAScenarioMayWrite(String name) {
        for (FactSchema.Column column : REGISTRY.table(name).schema().columns()) {
            if (column.form() instanceof FactSchema.Form.Amount(Unit unit)
                    && !unit.text().isEmpty()) {
                Unit written = UnitTable.standard().parse(unit.text());
                assertEquals(unit.dimension(), written.dimension(), column::figure);
                assertEquals(unit.factor(), written.factor(), column::figure);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyFigureOfASchemaIsKnownOfSomeFact(String name) {
        FactTable table = REGISTRY.table(name);
        for (FactSchema.Column column : table.schema().columns()) {
            assertTrue(
                    table.facts().stream().anyMatch(f -> f.figure(column.figure()).isPresent()),
                    column::figure);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingIsKnownBeforeTheSubjectWasReleased(String name) {
        for (Fact fact : REGISTRY.table(name).facts()) {
            fact.figure("release")
                    .map(figure -> ((FigureValue.Day) figure.value()).date())
                    .ifPresent(release -> {
                        for (Figure figure : fact.figures()) {
                            figure.knownSince()
                                    .ifPresent(
                                            day -> assertFalse(day.isBefore(release), fact::title));
                        }
                    });
        }
    }
}
