package flopcast.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineParserTest {

    private final LineParser parser = new LineParser();

    @ParameterizedTest
    @ValueSource(strings = {"[1,", "f({", "x = {|a|", "(1 // )", "[\")\""})
    void aLineGoesOnWhileABracketIsOpen(String line) {
        assertThrows(
                EOFError.class, () -> parser.parse(line, line.length(), ParseContext.ACCEPT_LINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 + 2", "[1, 2]", "\"(\"", "')('", "\"\\\"(\"", "1 // (", "(1))"})
    void otherLinesEnd(String line) {
        assertEquals(line, parser.parse(line, 0, ParseContext.ACCEPT_LINE).line());
    }

    @Test
    void theNameUnderTheCursorIsWhatIsCompleted() {
        ParsedLine line = parser.parse("x + List.ma(y)", 9, ParseContext.COMPLETE);
        assertEquals("List.ma", line.word());
        assertEquals(5, line.wordCursor());
    }
}
