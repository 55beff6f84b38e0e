package flopcast.scenario.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.scenario.problem.Problem.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {

    @Test
    void underlinesMarksAndAlignsTheirLabels() {
        SourceText source =
                source("\n".repeat(11) + "total_compute = past_runs + cluster_throughput\n");
        Problem problem =
                Problem.error(
                                "unit-mismatch",
                                at(source, "past_runs + cluster_throughput"),
                                "cannot add FLOP and FLOP/s",
                                "Multiply cluster_throughput by a duration, for example `* 90 days`.")
                        .withMarks(
                                new Mark(at(source, "past_runs"), "FLOP"),
                                new Mark(at(source, "cluster_throughput"), "FLOP/s"));
        assertEquals(
                """
                a.flop:12:17: unit-mismatch: cannot add FLOP and FLOP/s
                   12 | total_compute = past_runs + cluster_throughput
                      |                 ─────────   ──────────────────
                      |                 FLOP        FLOP/s
                   Multiply cluster_throughput by a duration, for example `* 90 days`.\
                """,
                ProblemPrinter.print(problem));
    }

    @Test
    void aCaretStandsUnderWhatIsNotMarked() {
        SourceText source = source("x = 1\ny = $ + 2\n");
        assertEquals(
                """
                a.flop:2:5: warning: c: m
                    2 | y = $ + 2
                      |     ^\
                """,
                ProblemPrinter.print(Problem.warning("c", at(source, "$"), "m", "")));
    }

    @Test
    void anEndOfTextHasACaretAfterTheLastLine() {
        SourceText source = source("x =");
        assertEquals(
                """
                a.flop:1:4: note: c: m
                    1 | x =
                      |    ^
                   first
                     second\
                """,
                ProblemPrinter.print(
                        Problem.note("c", new Span(source, 3, 3), "m", "first\n  second")));
    }

    @Test
    void labelsThatWouldTouchStandBelowEachOther() {
        SourceText source = source("a + b");
        Problem problem =
                Problem.error("c", at(source, "a + b"), "m", "")
                        .withMarks(
                                new Mark(at(source, "b"), "seconds"),
                                new Mark(at(source, "a"), "parameters"));
        assertEquals(
                """
                a.flop:1:1: c: m
                    1 | a + b
                      | ─   ─
                      | parameters
                      |     seconds\
                """,
                ProblemPrinter.print(problem));
    }

    @Test
    void wideCharactersAndTabsKeepMarksInPlace() {
        SourceText source = source("\tx = \"算力\" + 算 + y // e\u0301");
        assertEquals(
                """
                a.flop:1:17: c: m
                    1 |     x = "算力" + 算 + y // e\u0301
                      |                       ^\
                """,
                ProblemPrinter.print(Problem.error("c", at(source, "y"), "m", "")));
    }

    @Test
    void marksOnOtherLinesAndInOtherFilesAreQuotedThere() {
        SourceText source = source("duration = 3 s\n" + "\n".repeat(120) + "x = duration + 1");
        SourceText other = new SourceText("b.flop", "one = 1 FLOP");
        Problem problem =
                Problem.error("c", at(source, "duration + 1"), "m", "do")
                        .withMarks(
                                new Mark(at(other, "1 FLOP"), "there"),
                                new Mark(at(source, "3 s"), "time"),
                                new Mark(at(source, "1"), ""));
        assertEquals(
                """
                a.flop:122:5: c: m
                     1 | duration = 3 s
                       |            ───
                       |            time
                   122 | x = duration + 1
                       |                ─
                   b.flop:
                     1 | one = 1 FLOP
                       |       ──────
                       |       there
                   do\
                """,
                ProblemPrinter.print(problem));
    }

    @Test
    void aVeryLongLineIsCutAroundTheMark() {
        SourceText source = source("x = " + "1 + ".repeat(100) + "y" + " + 2".repeat(100));
        List<String> lines =
                ProblemPrinter.print(Problem.error("c", at(source, "y"), "m", "")).lines().toList();
        assertEquals("a.flop:1:405: c: m", lines.get(0));
        assertTrue(lines.get(1).matches(" {4}1 \\| ….* \\+ y \\+ .*…"), lines.get(1));
        assertTrue(lines.get(1).length() < 120, lines.get(1));
        assertEquals(lines.get(1).indexOf('y'), lines.get(2).indexOf('^'));
    }

    @Test
    void nothingInATextReachesTheTerminalAsACommand() {
        SourceText source = source("x = \u001b[31m\u202e 3");
        String printed =
                ProblemPrinter.print(Problem.error("c", at(source, "3"), "\u001b[2J", "\u0007"));
        assertTrue(printed.chars().allMatch(c -> c >= ' ' || c == '\n'), printed);
        assertTrue(printed.contains("x = ·[31m· 3"), printed);
    }

    @Test
    void linesEndWithAnyLineEnd() {
        SourceText source = source("a\r\nb\rc\nd");
        assertEquals(2, source.line(source.text().indexOf('b')));
        assertEquals(3, source.line(source.text().indexOf('c')));
        assertEquals(4, source.line(source.text().length()));
    }

    private static SourceText source(String text) {
        return new SourceText("a.flop", text);
    }

    private static Span at(SourceText source, String part) {
        int start = source.text().lastIndexOf(part);
        return new Span(source, start, start + part.length());
    }
}
