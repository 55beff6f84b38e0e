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
                        "peak",
                        new FigureValue.Text("?"),
                        Confidence.RECALLED,
                        Optional.empty(),
                        "hearsay");
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

    /// Whoever adds a fact without its day hides it from every back-test: the numbers here say so.
    @ParameterizedTest
    @CsvSource({"top500, 0", "machine, 0", "chip, 0", "utilisation, 0", "trend, 0", "outcome, 21"})
    void soManyFactsAreSeenByNoForecastThatHasADate(String table, int count) {
        long undated =
                registry.table(table).facts().stream()
                        .filter(fact ->
                                fact.figures().stream().noneMatch(FactRegistryTest::isDated))
                        .count();
        assertEquals(count, undated);
    }

    private static boolean isDated(Figure figure) {
        return figure.isKnownBy(LocalDate.MAX);
    }

    @Test
    void theLongestRunReadOtherwiseInDecember2022() {
        FactTable trends = registry.table("trend");
        Figure then = figure(trends.find("longest_run_all_dec2022").orElseThrow(), "value");
        Figure now = figure(trends.find("longest_run_all_current").orElseThrow(), "value");
        assertTrue(then.isKnownBy(THREAD));
        assertFalse(now.isKnownBy(THREAD));
        assertEquals(2.52 * 365.25 / 12 * 86_400, amountOf(then).value(), 1e-6);
        assertEquals(6.49 * 365.25 / 12 * 86_400, amountOf(now).value(), 1e-6);
    }

    @Test
    void aFileOfOnesOwnAddsFactsAndOverridesFigures() {
        FactRegistry own =
                registry.with(
                        "name,mfu,source\nPaLM 540B,0.457,a letter\nRun 7,0.43,the training log\n");
        Fact palm = own.table("model").find("PaLM 540B").orElseThrow();
        assertEquals(0.457, amount(palm, "mfu").value());
        assertEquals("a letter", figure(palm, "mfu").source());
        assertEquals(2.5272e24, amount(palm, "compute").value());
        assertTrue(own.table("model").find("Run 7").isPresent());
        assertTrue(registry.table("model").find("Run 7").isEmpty());
        assertEquals(registry.table("chip").facts().size(), own.table("chip").facts().size());
    }

    @Test
    void theTableOfAFileIsToldByItsColumns() {
        FactRegistry own =
                registry.with("name,kind,value,unit,source\nours,growth,3,1,notes\n")
                        .with("name,bf16_dense_tflop_per_s,source\nNext,900,notes\n");
        assertTrue(own.table("trend").find("ours").isPresent());
        assertEquals(9e14, amount(own.table("chip").find("Next").orElseThrow(), "peak").value());
    }

    @Test
    void aColumnWithoutUnitIsRefusedWithTheNameThatHasIt() {
        var refused =
                assertThrows(
                        FactFileException.class,
                        () -> registry.with("name,mfu,compute,source\nRun 7,0.4,1e21,notes\n"));
        FactFault fault = refused.faults().getFirst();
        assertEquals("facts-column-unit", fault.code());
        assertEquals("Write compute_flop, with the numbers in that unit.", fault.advice());
        assertEquals("name,mfu,".length(), fault.from());
    }

    private static Figure figure(Fact fact, String name) {
        return fact.figure(name).orElseThrow();
    }

    private static FigureValue.Amount amount(Fact fact, String name) {
        return amountOf(figure(fact, name));
    }

    private static FigureValue.Amount amountOf(Figure figure) {
        return (FigureValue.Amount) figure.value();
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
