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
                CsvRows.of("a,b\n\"1, 2\",\"say \"\"x\"\"\"\n,\n"));
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertEquals(List.of(List.of("a", "b"), List.of("1", "")), CsvRows.of("a,b\n1,"));
    }

    @Test
    void aRowThatIsTooShortIsRefused() {
        var fault = assertThrows(IllegalArgumentException.class, () -> CsvRows.of("a,b\n1,2\n3\n"));
        assertEquals("row 3 has 1 cells, the header 2", fault.getMessage());
    }

    @Test
    void anOpenQuoteIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CsvRows.of("a,b\n\"1,2\n"));
    }

    @Test
    void textAfterAClosingQuoteIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CsvRows.of("a,b\n\"1\"x,2\n"));
    }
}
