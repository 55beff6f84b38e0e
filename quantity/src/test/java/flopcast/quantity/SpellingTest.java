package flopcast.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KNOWN =
            List.of("training_compute", "tokens", "parameters", "GPT-3 175B", "List.map", "x");

    @ParameterizedTest
    @CsvSource({
        "trainingcompute, training_compute",
        "tokns, tokens",
        "paramters, parameters",
        "GPT3 175B, GPT-3 175B",
        "List.mpa, List.map",
        "X, x"
    })
    void findsWhatWasMeant(String written, String meant) {
        assertEquals(List.of(meant), Spelling.nearest(written, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"training, training_compute", "traning, training_compute", "GPT-33, GPT-3 175B"})
    void findsWhatWasShortened(String written, String meant) {
        assertEquals(List.of(), Spelling.nearest(written, KNOWN));
        assertEquals(List.of(meant), Spelling.beginningLike(written, KNOWN));
    }

    @Test
    void nothingBeginsLikeAnotherWord() {
        assertEquals(List.of(), Spelling.beginningLike("tea", KNOWN));
        assertEquals(List.of(), Spelling.beginningLike("resulting", KNOWN));
    }

    @Test
    void aShortWordIsNotMistakenForAnother() {
        assertEquals(List.of(), Spelling.nearest("y", KNOWN));
    }

    @Test
    void aVeryLongWordIsNotCompared() {
        assertEquals(List.of(), Spelling.nearest("t".repeat(1_000_000), KNOWN));
    }
}
