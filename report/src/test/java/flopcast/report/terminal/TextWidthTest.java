package flopcast.report.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void widthIsThatOfTheTerminal() {
        assertEquals(3, TextWidth.of("abc"));
        assertEquals(4, TextWidth.of("日本"));
        assertEquals(1, TextWidth.of("e\u0301"));
        assertEquals(2, TextWidth.of("🚀"));
    }

    @Test
    void textsAreBrokenAtBlanks() {
        assertEquals(List.of("one two", "three"), TextWidth.wrapped("one  two three", 8));
        assertEquals(List.of(""), TextWidth.wrapped("", 8));
    }

    @Test
    void aWordThatIsTooLongIsBrokenWhereItMust() {
        assertEquals(List.of("a", "bcdefgh", "ij k"), TextWidth.wrapped("a bcdefghij k", 7));
        assertEquals(List.of("日本", "語"), TextWidth.wrapped("日本語", 5));
    }

    @Test
    void whereThereIsNoRoomEveryCharacterHasItsLine() {
        assertEquals(List.of("a", "b"), TextWidth.wrapped("ab", -3));
    }
}
