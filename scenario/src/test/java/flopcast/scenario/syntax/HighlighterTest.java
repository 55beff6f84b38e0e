package flopcast.scenario.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.scenario.problem.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlighterTest {

    private static List<String> stretches(String text) {
        return Highlighter.stretches(new SourceText("test.flop", text)).stream()
                .map(found -> found.kind() + " " + text.substring(found.start(), found.end()))
                .toList();
    }

    @Test
    void everyKindIsFound() {
        assertEquals(
                List.of(
                        "WORD scenario",
                        "TEXT \"A\"",
                        "WORD as",
                        "WORD of",
                        "NUMBER 2022",
                        "NUMBER 12",
                        "NUMBER 21",
                        "DECORATOR @doc",
                        "TEXT \"b\"",
                        "WORD export",
                        "DEFINITION x",
                        "NUMBER 1",
                        "WORD to",
                        "NUMBER 2",
                        "UNIT days",
                        "COMMENT // why",
                        "DEFINITION y",
                        "MODULE List",
                        "WORD in",
                        "UNIT hours",
                        "COMMENT /* a\nb */"),
                stretches(
                        """
                        scenario "A" as of 2022-12-21
                        @doc("b")
                        export x = 1 to 2 days // why
                        y = List.first([x]) in hours /* a
                        b */
                        """));
    }

    @Test
    void wordsThatAreNamesStayPlain() {
        assertEquals(
                List.of("DEFINITION scenario", "NUMBER 1", "DEFINITION unit", "DEFINITION of"),
                stretches("scenario = 1\nunit = scenario\nof = unit"));
    }

    @Test
    void aTextThatIsNoScenarioIsReadToItsEnd() {
        for (String text : List.of("\"open", "/* open", "@", "x = §§", "1e", "\u0000", "")) {
            int end = 0;
            for (Stretch stretch : Highlighter.stretches(new SourceText("test.flop", text))) {
                assertTrue(stretch.start() >= end && stretch.end() <= text.length(), text);
                end = stretch.end();
            }
        }
    }
}
