package flopcast.training.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.unit.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactRegistryTest {

    private static final LocalDate THREAD = LocalDate.of(2022, 12, 21);

    private final FactRegistry registry = FactRegistry.standard();

    @Test
    void theFifthMachineOfJune2020IsTianhe2A() {
        Fact fact = registry.table("top500").find("2020-06", "5").orElseThrow();
        assertEquals(new FigureValue.Text("Tianhe-2A"), figure(fact, "name").value());
        assertEquals(100.67866e15, amount(fact, "rpeak").value());
        assertEquals("FLOP/s", amount(fact, "rpeak").dimension().toString());
        assertEquals(61.4445e15, amount(fact, "rmax").value());
        assertEquals("top500 2020-06 no. 5", fact.title());
    }

    @Test
    void aListIsKnownSinceItWasPresented() {
        Figure rpeak = figure(registry.table("top500").find("2020-06", "1").orElseThrow(), "rpeak");
        assertEquals(Optional.of(LocalDate.of(2020, 6, 22)), rpeak.knownSince());
        assertFalse(rpeak.isKnownBy(LocalDate.of(2020, 6, 21)));
        assertTrue(rpeak.isKnownBy(LocalDate.of(2020, 6, 22)));
    }

    @Test
    void aChipsFiguresArePerChip() {
        Fact v100 = registry.table("chip").find("V100 SXM2 16GB").orElseThrow();
        assertEquals(125e12, amount(v100, "peak").value());
        Dimension perChip = amount(v100, "peak").dimension();
        assertEquals("FLOP/s", perChip.times(Dimension.base("chip")).toString(), perChip::toString);
        assertEquals("USD/chip", amount(v100, "price").dimension().toString());
        assertEquals("B/chip", amount(v100, "memory").dimension().toString());
        assertEquals(16e9, amount(v100, "memory").value());
    }

    @Test
    void palmsComputeIsThatOfItsPaper() {
        Fact palm = registry.table("model").find("PaLM 540B").orElseThrow();
        assertEquals(2.5272e24, amount(palm, "compute").value());
        assertEquals("FLOP", amount(palm, "compute").dimension().toString());
        assertTrue(figure(palm, "compute").isKnownBy(THREAD));
    }

    @Test
    void theTokensOfGpt2WereNotKnownToTheThread() {
        Fact gpt2 = registry.table("model").find("GPT-2").orElseThrow();
        assertTrue(figure(gpt2, "parameters").isKnownBy(THREAD));
        assertFalse(figure(gpt2, "tokens").isKnownBy(THREAD));
        assertEquals(Confidence.VERIFIED_AS_ESTIMATE, figure(gpt2, "tokens").confidence());
        assertEquals(Confidence.VERIFIED, figure(gpt2, "parameters").confidence());
    }

    @Test
    void gpt4IsKnownOnlySinceItsLeak() {
        Fact gpt4 = registry.table("model").find("GPT-4").orElseThrow();
        for (String name : List.of("parameters", "tokens", "compute", "chips", "mfu", "cost")) {
            assertFalse(figure(gpt4, name).isKnownBy(LocalDate.of(2023, 7, 10)), name);
            assertEquals(Confidence.VERIFIED_AS_RUMOUR, figure(gpt4, name).confidence());
        }
        assertEquals(2.8e11, amount(gpt4, "parameters").value());
        assertEquals(1.8e12, amount(gpt4, "totalParameters").value());
    }

    @Test
    void aFigureWithoutADateIsSeenByNoForecastThatHasOne() {
        var figure =
                new Figure(
                        "peak", new FigureValue.Text("?"), Confidence.RECALLED, Optional.empty());
        assertFalse(figure.isKnownBy(LocalDate.MAX));
    }

    @Test
    void aSingleRecalledFigureIsMarked() {
        Fact h200 = registry.table("chip").find("H200 SXM").orElseThrow();
        assertEquals(Confidence.RECALLED, figure(h200, "memory").confidence());
        assertEquals(Confidence.VERIFIED, figure(h200, "peak").confidence());
    }

    @Test
    void aPeakThatCountsSparsityIsNotGiven() {
        Fact wafer = registry.table("chip").find("WSE-3 (CS-3)").orElseThrow();
        assertEquals(Optional.empty(), wafer.figure("peak"));
    }

    @Test
    void aPartOfANameFindsTheNamesThatHoldIt() {
        FactTable chips = registry.table("chip");
        assertEquals(Optional.empty(), chips.find("V100"));
        assertEquals(List.of("V100 SXM2 16GB", "V100 SXM2 32GB"), chips.nearest("v100"));
        assertEquals(List.of("2019-11", "2020-06"), registry.table("top500").keys(0).subList(0, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "chip, V100 SXM2 16 GB, V100 SXM2 16GB",
        "chip, tpuv4, TPU v4",
        "chip, GB200, 'GB200 (per GPU, 1200 W)'",
        "model, GPT3, GPT-3 175B",
        "model, palm, PaLM 540B",
        "model, Chinchila, Chinchilla",
        "model, llama 405B, Llama 3.1-405B",
        "top500, 2020-6, 2020-06"
    })
    void aNameThatIsNearlyRightFindsTheRightOneFirst(String table, String name, String meant) {
        assertEquals(meant, registry.table(table).nearest(name).getFirst());
    }

    @Test
    void nothingIsSuggestedForAWildName() {
        assertEquals(List.of(), registry.table("chip").nearest("abacus of bronze"));
    }

    @Test
    void thereIsNoOtherTable() {
        var problem =
                assertThrows(IllegalArgumentException.class, () -> registry.table("horoscope"));
        assertEquals("no table of facts is called \"horoscope\"", problem.getMessage());
    }

    private static Figure figure(Fact fact, String name) {
        return fact.figure(name).orElseThrow();
    }

    private static FigureValue.Amount amount(Fact fact, String name) {
        return (FigureValue.Amount) figure(fact, name).value();
    }

    /// What was paid for a chip is known later than the chip.
    @Test
    void aPriceIsYoungerThanItsChip() {
        Fact v100 = FactRegistry.standard().table("chip").find("V100 SXM2 16GB").orElseThrow();
        LocalDate twoYearsLater = LocalDate.of(2019, 6, 21);
        assertTrue(v100.figure("peak").orElseThrow().isKnownBy(twoYearsLater));
        assertFalse(v100.figure("price").orElseThrow().isKnownBy(twoYearsLater));
    }
}
