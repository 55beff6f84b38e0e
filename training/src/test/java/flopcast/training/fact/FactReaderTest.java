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
                        Optional.of(LocalDate.of(2000, 1, 1))),
                hill.figures().get(0));
        assertEquals(
                new Figure(
                        "visit",
                        new FigureValue.Day(LocalDate.of(1990, 1, 2)),
                        Confidence.RECALLED,
                        Optional.empty()),
                hill.figures().get(1));
        assertEquals("", hill.note());
    }

    @Test
    void anEmptyCellIsAFigureThatNobodyKnows() {
        List<Fact> facts = FactReader.read(SCHEMA, HEADER + "\nLow,,,,,derived,,map\n");
        assertEquals(List.of(), facts.getFirst().figures());
    }

    @Test
    void aRowWithoutSourceConfidenceOrKeyIsRefusedByItsNumber() {
        for (String row :
                List.of(
                        "Low,1,,,,verified,,",
                        "Low,1,,,,,,map",
                        "Low,1,,,,sure,,map",
                        ",1,,,,verified,,map",
                        "Low,high,,,,verified,,map",
                        "Low,1,,soon,,verified,,map",
                        "Low,1,,,,verified,depth: recalled,map")) {
            var fault =
                    assertThrows(
                            IllegalStateException.class,
                            () -> FactReader.read(SCHEMA, HEADER + "\n" + row + "\n"));
            assertTrue(fault.toString().contains("hill.csv, row 2: "), row);
        }
    }
}
