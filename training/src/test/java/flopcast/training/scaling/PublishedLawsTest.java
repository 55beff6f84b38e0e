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
        for (PublishedLaw law : PublishedLaws.all()) {
            assertEquals(Optional.of(law), PublishedLaws.find(law.id()));
            assertTrue(law.id().matches("[a-z0-9]+-20\\d\\d(-[a-z0-9]+)*"), law.id());
        }
        assertEquals(Optional.empty(), PublishedLaws.find("chinchilla"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e15, 1e18, 5.76e23, 1e26, 1e29, 1e35})
    void everyAllocationSpendsTheWholeBudget(double c) {
        for (PublishedLaw law : allocating()) {
            double spent = 6 * best(law, "parameters", c) * best(law, "tokens", c);
            assertEquals(c, spent, 1e-14 * c, law::id);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e15, 1e18, 5.76e23, 1e26, 1e29})
    void moreComputeTrainsALargerModelOnMoreTokens(double c) {
        for (PublishedLaw law : allocating()) {
            for (String part : List.of("parameters", "tokens")) {
                assertTrue(best(law, part, 1.1 * c) > best(law, part, c), law::id);
            }
        }
    }

    private static double best(PublishedLaw law, String part, double c) {
        return law.law().ask("computeOptimal", part, c);
    }

    /// Laws whose optimum is one of `6·N·D = C`: not those that count the routing to experts.
    private static List<PublishedLaw> allocating() {
        List<PublishedLaw> laws =
                PublishedLaws.all().stream().filter(PublishedLawsTest::allocates).toList();
        assertTrue(laws.size() >= 5);
        return laws;
    }

    private static boolean allocates(PublishedLaw law) {
        return !law.equals(PublishedExperts.KRAJEWSKI_2024)
                && law.law().question("computeOptimal").stream()
                        .flatMap(question -> question.answers().stream())
                        .map(Answer::name)
                        .toList()
                        .containsAll(List.of("parameters", "tokens"));
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
