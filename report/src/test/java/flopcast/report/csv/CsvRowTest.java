package flopcast.report.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowTest {

    @Test
    void cellsAreQuotedWhereTheyMustBe() throws IOException {
        var text = new StringBuilder();
        CsvRow.write(List.of("a", "b,c", "d\"e", "f\ng", "", "é"), text);
        assertEquals("a,\"b,c\",\"d\"\"e\",\"f\ng\",,é\r\n", text.toString());
    }
}
