package flopcast.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Every example, run: the page a person sees, and the JSON with 12 digits. Where one of them
/// changes, a forecast has moved, and the change log says why.
class ExamplesTest {

    private static final Path EXAMPLES = Golden.ROOT.resolve("examples");
    private static final MathContext DIGITS = new MathContext(12);

    /// A number that stands for itself, not inside a text.
    private static final Pattern NUMBER =
            Pattern.compile("(?m)(?<=^ {0,40}|: )-?\\d+(\\.\\d+)?(e-?\\d+)?(?=,?$)");

    static List<Path> examples() {
        return Golden.files(EXAMPLES, ".flop");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExamplePrintsItsPage(Path example) {
        Flopcast run = Flopcast.run("run", example.toString());
        assertEquals("", run.err());
        Golden.check(golden(example, ".txt"), run.out());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleWritesItsJson(Path example) {
        Flopcast run = Flopcast.run("run", example.toString(), "--json");
        String rounded = NUMBER.matcher(run.out()).replaceAll(number -> rounded(number.group()));
        Golden.check(golden(example, ".json"), rounded.replace("\"../examples/", "\"examples/"));
    }

    private static String rounded(String number) {
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toString();
    }

    private static Path golden(Path example, String ending) {
        String name = String.valueOf(example.getFileName()).replace(".flop", ending);
        return EXAMPLES.resolve("golden").resolve(name);
    }

    /// All but four statements of the thread hold, and the four are known not to.
    @Test
    void theAuditOfTheThreadFindsWhatIsWrong() {
        String thread = EXAMPLES.resolve("gpt-4-thread.flop").toString();
        String json = Flopcast.run("claims", thread, "--json").out();
        var failing = new ArrayList<String>();
        int count = 0;
        for (var output : JsonMapper.shared().readTree(json).get(0).get("outputs")) {
            for (var claim : output.get("claims")) {
                String verdict = claim.get("verdict").asString();
                assertNotEquals("undecided", verdict, output::toString);
                count++;
                if (verdict.equals("does not hold")) {
                    failing.add(output.get("name").asString());
                    assertFalse(claim.get("why").asString().isEmpty());
                }
            }
        }
        assertTrue(count >= 29, json);
        assertEquals(
                List.of(
                        "v100_peak",
                        "v100_precision_gain",
                        "slowest_of_list_in_force",
                        "stock_of_good_text"),
                failing);
    }
}
