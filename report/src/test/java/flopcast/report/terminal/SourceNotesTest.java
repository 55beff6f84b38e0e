package flopcast.report.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceNotesTest {

    @Test
    void sourcesAreNumberedInOrderAndRangesShortened() {
        var notes = new SourceNotes();
        assertEquals("", notes.numbers(List.of()));
        assertEquals("[1]", notes.numbers(List.of("a")));
        assertEquals("[1,2]", notes.numbers(List.of("b", "a")));
        assertEquals("[2–4]", notes.numbers(List.of("b", "c", "d")));
        assertEquals("[1,3–5]", notes.numbers(List.of("e", "a", "c", "d")));
        assertEquals(List.of("a", "b", "c", "d", "e"), notes.sources());
    }
}
