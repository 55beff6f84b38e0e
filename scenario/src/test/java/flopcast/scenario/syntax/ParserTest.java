package flopcast.scenario.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParserTest {

    private static final String READS_AS = "  =>  ";

    /// Every row of `readings.txt`: a text, with `⏎` for a line's end, and its tree or the codes of
    /// its problems.
    static List<String> rows() throws IOException {
        try (InputStream rows = ParserTest.class.getResourceAsStream("readings.txt")) {
            assertNotNull(rows);
            String text = new String(rows.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(row -> row.contains(READS_AS)).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowReadsAsItSays(String row) {
        int mark = row.indexOf(READS_AS);
        String expected = row.substring(mark + READS_AS.length());
        assertEquals(expected, reading(row.substring(0, mark).replace('⏎', '\n')));
    }

    private static String reading(String text) {
        try {
            String tree = Tree.of(Parser.parse(new SourceText("test.flop", text), 500, 1 << 20));
            return tree.replace('\n', '⏎');
        } catch (ScenarioException e) {
            return e.problems().stream()
                    .map(Problem::code)
                    .collect(Collectors.joining(" ", "!", ""));
        }
    }
}
