package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawNamesTest {

    @ParameterizedTest
    @CsvSource({
        "besiroglu-2023, besiroglu-2024",
        "besiroglu, besiroglu-2024",
        "hofmann-2022, hoffmann-2022-approach-1",
        "Chinchilla, hoffmann-2022-approach-1",
        "kaplan-2021, kaplan-2020"
    })
    void aNameThatIsNoneHasOneBesideIt(String written, String meant) {
        assertEquals(meant, LawNames.nearest(written).getFirst());
    }

    @Test
    void anAuthorHasAllHisLaws() {
        List<String> ids = LawNames.having("KAPLAN").stream().map(PublishedLaw::id).toList();
        assertTrue(
                ids.containsAll(List.of("kaplan-2020", "kaplan-2020-critical-batch")),
                ids::toString);
        assertTrue(ids.stream().allMatch(id -> id.startsWith("kaplan-")), ids::toString);
    }

    @Test
    void whatMeansNothingFindsNothing() {
        assertEquals(List.of(), LawNames.nearest("astrology"));
        assertEquals(List.of(), LawNames.having(" "));
    }
}
