package flopcast.training.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void cellsAreSplitAtCommasOutsideQuotes() {
        assertEquals(
                List.of(List.of("a", "b"), List.of("1, 2", "say \"x\""), List.of("", "")),
                texts("a,b\n\"1, 2\",\"say \"\"x\"\"\"\n,\n"));
    }

    @Test
    void linesMayEndAsOnWindowsAndBeginWithAByteOrderMark() {
        assertEquals(List.of(List.of("a", "b"), List.of("1", "2")), texts("\uFEFFa,b\r\n1,2\r\n"));
    }

    @Test
    void aCellKnowsItsPlace() {
        CsvRows.Cell cell = CsvRows.of("a,b\n1,\"2\"\n").get(1).get(1);
        assertEquals(new CsvRows.Cell("2", 6, 9), cell);
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertEquals(List.of(List.of("a", "b"), List.of("1", "")), texts("a,b\n1,"));
    }

    @Test
    void aRowThatIsTooShortIsRefused() {
        var refused = assertThrows(FactFileException.class, () -> CsvRows.of("a,b\n1,2\n3\n"));
        FactFault fault = refused.faults().getFirst();
        assertEquals("the row has 1 cells, the header 2", fault.message());
        assertEquals("a,b\n1,2\n".length(), fault.from());
    }

    @Test
    void anOpenQuoteIsRefused() {
        assertThrows(FactFileException.class, () -> CsvRows.of("a,b\n\"1,2\n"));
    }

    @Test
    void textAfterAClosingQuoteIsRefused() {
        assertThrows(FactFileException.class, () -> CsvRows.of("a,b\n\"1\"x,2\n"));
    }

    private static List<List<String>> texts(String csv) {
        return CsvRows.of(csv).stream()
                .map(row -> row.stream().map(CsvRows.Cell::text).toList())
                .toList();
    }
}
