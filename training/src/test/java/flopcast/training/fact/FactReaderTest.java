package flopcast.training.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactReaderTest {

    private static final Unit METRE = new Unit("km", Dimension.base("m"), 1000);

    private static final FactSchema SCHEMA =
            new FactSchema(
                    "hill",
                    "hills",
                    List.of("name"),
                    new Columns()
                            .number("height", "height_km", METRE, "above the sea")
                            .knownSince("known_since_visit")
                            .day("visit", "visit", "first ascent")
                            .list());

    private static final String HEADER =
            "name,height_km,visit,known_since,known_since_visit,confidence,other_confidence,source";

    @Test
    void figuresAreInBaseUnitsEachWithItsOwnDateAndConfidence() {
        List<Fact> facts =
                FactReader.read(
                        SCHEMA,
                        HEADER + "\nLow,0.5,1990-01-02,2000-01-01,,verified,visit: recalled,map\n");
        Fact hill = facts.getFirst();
        assertEquals(
                new Figure(
                        "height",
                        new FigureValue.Amount(500, METRE),
                        Confidence.VERIFIED,
                        Optional.of(LocalDate.of(2000, 1, 1)),
                        "map"),
                hill.figures().get(0));
        assertEquals(
                new Figure(
                        "visit",
                        new FigureValue.Day(LocalDate.of(1990, 1, 2)),
                        Confidence.RECALLED,
                        Optional.empty(),
                        "map"),
                hill.figures().get(1));
        assertEquals("", hill.note());
    }

    @Test
    void anEmptyCellIsAFigureThatNobodyKnows() {
        List<Fact> facts = FactReader.read(SCHEMA, HEADER + "\nLow,,,,,derived,,map\n");
        assertEquals(List.of(), facts.getFirst().figures());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Low,1,,,,verified,,|facts-cell-missing|the source is missing",
                "Low,1,,,,sure,,map|facts-confidence|no confidence is called \"sure\"",
                ",1,,,,verified,,map|facts-cell-missing|the name is missing",
                "Low,high,,,,verified,,map|facts-cell|height_km is not a number: high",
                "Low,NaN,,,,verified,,map|facts-cell|height_km is not a number: NaN",
                "Low,1e999,,,,verified,,map|facts-cell|height_km is not a number: 1e999",
                "Low,1,,soon,,verified,,map|facts-cell|known_since is not a date: soon",
                "Low,1,2023-02-29,,,verified,,map|facts-cell|visit is not a date: 2023-02-29",
                "Low,1,,,,verified,depth: recalled,map|facts-figure-unknown"
                        + "|no figure of hill is called \"depth\""
            })
    void aWrongCellIsRefusedWithItsPlace(String row, String code, String message) {
        FactFault fault = fault(HEADER + "\n" + row + "\n");
        assertEquals(code, fault.code());
        assertEquals(message, fault.message());
        assertTrue(fault.from() > HEADER.length(), fault::toString);
    }

    @Test
    void twoRowsOfOneKeyAreRefused() {
        assertEquals(
                "facts-key-twice",
                fault(HEADER + "\nLow,1,,,,verified,,map\nLow,2,,,,verified,,map\n").code());
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheFile() {
        var refused =
                assertThrows(
                        FactFileException.class,
                        () ->
                                FactReader.read(
                                        SCHEMA,
                                        HEADER + "\nLow,x,soon,,,sure,,map\nLow,2,,,,derived,,\n"));
        assertEquals(
                List.of(
                        "facts-cell",
                        "facts-cell",
                        "facts-confidence",
                        "facts-key-twice",
                        "facts-cell-missing"),
                refused.faults().stream().map(FactFault::code).toList());
    }

    @Test
    void aFileNeedsOnlyItsKeysAndASource() {
        Fact hill = FactReader.read(SCHEMA, "name,height_km,source\nLow,1,me\n").getFirst();
        assertEquals(Confidence.GIVEN, hill.figures().getFirst().confidence());
        assertEquals(Optional.empty(), hill.figures().getFirst().knownSince());
    }

    private static FactFault fault(String csv) {
        return assertThrows(FactFileException.class, () -> FactReader.read(SCHEMA, csv))
                .faults()
                .getFirst();
    }
}
