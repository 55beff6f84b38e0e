package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import flopcast.training.fact.FactFault;
import flopcast.training.fact.FactFileException;
import flopcast.training.scaling.PublishedLaw.Counting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawFileTest {

    private static final String HEAD =
            """
            law,our-runs
            source,"our training log, fitted in 2026"
            known_since,2026-11-20
            counting,without embeddings
            runs,212 runs on our corpus
            domain,parameters,70e6,16e9
            """;

    /// In another order than that of the equation.
    private static final String COEFFICIENTS =
            "coefficients,token_exponent,token_coefficient_nat_per_token,parameter_exponent,"
                    + "parameter_coefficient_nat_per_token,irreducible_loss_nat_per_token\n";

    private static final String FIT = "fit,0.3658,2085.43,0.3478,482.01,1.8172\n";

    @Test
    void coefficientsAreFoundByTheirColumns() {
        LawFile file = LawFile.read(HEAD + COEFFICIENTS + FIT + "draw,0.36,2000,0.35,500,1.8\n");
        assertEquals(List.of(1.8172, 482.01, 0.3478, 2085.43, 0.3658), file.fit());
        assertEquals(List.of(List.of(1.8, 500.0, 0.35, 2000.0, 0.36)), file.draws());
        OwnLaw law = file.law();
        assertEquals("our-runs", law.id());
        assertEquals("our training log, fitted in 2026", law.citation());
        assertEquals(Counting.WITHOUT_EMBEDDINGS, law.counting());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 20)), law.knownSince());
        assertEquals("212 runs on our corpus", law.domain().runs());
        assertEquals(Optional.of(new Range(70e6, 16e9)), law.range("parameters"));
    }

    @Test
    void onlyNameSourceCoefficientsAndFitAreNeeded() {
        LawFile file = LawFile.read("law,a\nsource,b\n" + COEFFICIENTS + FIT);
        assertEquals(Counting.UNSTATED, file.law().counting());
        assertEquals(Optional.empty(), file.law().knownSince());
        assertEquals(List.of(), file.draws());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fit,0.3658,2085.43,0.3478,482.01        | law-file-cells",
                "fit,NaN,2085.43,0.3478,482.01,1.8172    | law-file-number",
                "fit,-0.3,2085.43,0.3478,482.01,1.8172   | law-file-number",
                "known_since,2026-13-40                  | law-file-date",
                "domain,tokens,2,1                       | law-file-domain",
                "domain,depth,1,2                        | law-file-word",
                "draws,1                                 | law-file-word",
                "source,again                            | law-file-twice",
            })
    void whatIsWrongIsToldAtItsPlace(String line, String code) {
        String head = HEAD.replaceAll("(?m)^known_since.*\n", "");
        String text = head + COEFFICIENTS + (line.startsWith("fit") ? "" : FIT) + line + "\n";
        List<FactFault> faults =
                assertThrows(FactFileException.class, () -> LawFile.read(text)).faults();
        FactFault fault = faults.getFirst();
        assertEquals(code, fault.code());
        assertEquals(line.strip(), lineAt(text, fault.from()));
    }

    private static String lineAt(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        return text.substring(start, text.indexOf('\n', at)).strip();
    }
}
