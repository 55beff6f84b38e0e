package flopcast.report.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceNotesTest {

    @Test
    void sourcesAreNumberedInOrderAndRangesShortened() {
        var notes = new SourceNotes(List.of());
        assertEquals("", notes.numbers(List.of()));
        assertEquals("[1]", notes.numbers(List.of("a")));
        assertEquals("[1,2]", notes.numbers(List.of("b", "a")));
        assertEquals("[2–4]", notes.numbers(List.of("b", "c", "d")));
        assertEquals("[1,3–5]", notes.numbers(List.of("e", "a", "c", "d")));
        assertEquals(List.of("a", "b", "c", "d", "e"), notes.sources());
    }

    @Test
    void rowsOfOneListThatTheSameStatementsCiteAreOneSource() {
        List<String> ranking = List.of("list no. 1, peak", "list no. 2, peak", "list no. 3, peak");
        List<String> second = List.of("list no. 2, peak");
        var notes = new SourceNotes(List.of(ranking, second));
        assertEquals("[1,2]", notes.numbers(ranking));
        assertEquals("[2]", notes.numbers(second));
        assertEquals(List.of("list no. 1,3, peak", "list no. 2, peak"), notes.sources());
    }
}
