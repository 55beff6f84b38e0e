package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedLawsTest {

    @Test
    void everyLawIsFoundByItsName() {
        for (PublishedLaw law : PublishedLaws.ALL) {
            assertEquals(Optional.of(law), PublishedLaws.find(law.id()));
            assertTrue(law.id().matches("[a-z]+-20\\d\\d(-[a-z0-9]+)*"), law.id());
        }
        assertEquals(Optional.empty(), PublishedLaws.find("chinchilla"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e15, 1e18, 5.76e23, 1e26, 1e29, 1e35})
    void everyLawSpendsTheWholeBudget(double c) {
        for (PublishedLaw law : PublishedLaws.ALL) {
            double spent = law.law().computeOptimal(c).trainingCompute();
            assertEquals(c, spent, 1e-14 * c, law::id);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e15, 1e18, 5.76e23, 1e26, 1e29})
    void moreComputeTrainsALargerModelOnMoreTokens(double c) {
        for (PublishedLaw law : PublishedLaws.ALL) {
            Allocation small = law.law().computeOptimal(c);
            Allocation large = law.law().computeOptimal(1.1 * c);
            assertTrue(large.parameters() > small.parameters(), law::id);
            assertTrue(large.tokens() > small.tokens(), law::id);
        }
    }

    @Test
    void theReplicationWasNotKnownToTheThread() {
        LocalDate thread = LocalDate.of(2022, 12, 21);
        assertTrue(PublishedLaws.BESIROGLU_2024.knownSince().isAfter(thread));
        assertFalse(PublishedLaws.HOFFMANN_2022_APPROACH_1.knownSince().isAfter(thread));
    }

    @Test
    void theUnroundedCoefficientsRoundToThePrintedOnes() {
        List<Coefficient> exact = PublishedLaws.HOFFMANN_2022_APPROACH_3.law().coefficients();
        List<Coefficient> printed =
                PublishedLaws.HOFFMANN_2022_APPROACH_3_ROUNDED.law().coefficients();
        assertEquals(
                List.of("E", "A", "α", "B", "β"), exact.stream().map(c -> c.symbol()).toList());
        for (int i = 0; i < 5; i++) {
            double rounding = printed.get(i).value() > 100 ? 0.05 : 0.0051;
            assertEquals(printed.get(i).value(), exact.get(i).value(), rounding);
        }
    }
}
