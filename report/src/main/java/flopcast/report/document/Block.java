package flopcast.report.document;

import flopcast.report.chart.Chart;
import flopcast.scenario.forecast.Verdict;
import flopcast.scenario.problem.Severity;
import flopcast.scenario.problem.SourceText;
import java.util.List;
import java.util.Map;

/// A part of a report, before it is HTML or Markdown.
public sealed interface Block {

    /// @param level 1 for a scenario, 2 for a section of it
    /// @param anchor by which it can be linked to; unique in a report
    record Heading(int level, String anchor, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /// In small letters: where and how the numbers were made.
    record Aside(String text) implements Block {}

    /// What comes out, a sentence each.
    record Sentences(List<Sentence> sentences) implements Block {}

    /// @param subject what it begins with, set off
    record Sentence(String subject, String text) {}

    /// The few numbers that one takes away.
    record Tiles(List<Tile> tiles) implements Block {}

    /// @param value with its unit
    /// @param range the interval with its unit; empty where there is none
    record Tile(String label, String value, String range) {}

    /// Pictures that stand side by side where there is room.
    ///
    /// @param run the digest of the run that made them, shortened
    /// @param isTabled whether a block beside it has their numbers
    record Figures(List<Chart> charts, String run, boolean isTabled) implements Block {

        /// Whether the numbers of a chart are those of the chart before it.
        boolean isSameAsBefore(int chart) {
            return chart > 0 && charts.get(chart).data().equals(charts.get(chart - 1).data());
        }
    }

    /// @param caption what the table is of, for whoever does not see it
    /// @param run the digest of the run that made it, shortened; empty where it is made of no run
    record Table(String caption, List<Column> columns, List<List<Cell>> rows, String run)
            implements Block {}

    /// @param isNumber whether its cells are aligned at the right
    record Column(String title, boolean isNumber) {}

    /// @param anchor what it links to in the report; empty for nothing
    /// @param self by which it can be linked to; empty where nothing links to it
    /// @param isStrong whether it is set off
    /// @param note what stands below it in small letters; may be empty
    record Cell(String text, String anchor, String self, boolean isStrong, String note) {
        static Cell of(String text) {
            return new Cell(text, "", "", false, "");
        }

        static Cell link(String text, String anchor) {
            return new Cell(text, anchor, "", false, "");
        }
    }

    /// What rests on what: for each quantity those that it reads and those that read it.
    ///
    /// @param anchors of the quantities that can be linked to
    record Links(List<Link> links, Map<String, String> anchors) implements Block {}

    record Link(String name, List<String> reads, List<String> readBy) {}

    /// What was claimed, and what became of it.
    record Claims(List<Claim> claims) implements Block {}

    record Claim(String name, Verdict verdict) {}

    /// Warnings and notes.
    record Remarks(List<Remark> remarks) implements Block {}

    record Remark(Severity severity, String text) {}

    /// The text of a scenario.
    record Source(SourceText text) implements Block {}
}
