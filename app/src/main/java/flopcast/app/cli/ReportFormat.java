package flopcast.app.cli;

import flopcast.report.csv.CsvReport;
import flopcast.report.document.HtmlReport;
import flopcast.report.document.JsonDocument;
import flopcast.report.document.MarkdownReport;
import flopcast.report.document.Report;
import flopcast.report.json.JsonWriter;
import java.io.IOException;
import java.util.Locale;

/// What a report is written as.
enum ReportFormat {
    HTML("html", ".*[.]html?"),
    MARKDOWN("md", ".*[.](md|markdown)"),
    JSON("json", ".*[.]json"),
    CSV("csv", ".*[.]csv");

    private final String word;

    /// A regular expression.
    private final String names;

    ReportFormat(String word, String names) {
        this.word = word;
        this.names = names;
    }

    /// @throws UsageException where there is no such format
    static ReportFormat named(String word) {
        for (ReportFormat format : values()) {
            if (format.word.equals(word)) {
                return format;
            }
        }
        throw new UsageException("--format is html, md, json or csv, not " + word);
    }

    /// That of a file's ending; HTML where it has no other.
    static ReportFormat of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        for (ReportFormat format : values()) {
            if (name.matches(format.names)) {
                return format;
            }
        }
        return HTML;
    }

    void write(Report report, Appendable out) throws IOException {
        switch (this) {
            case HTML -> new HtmlReport(out).write(report);
            case MARKDOWN -> new MarkdownReport(out).write(report);
            case JSON -> new JsonDocument(Program.VERSION, JsonWriter.indented(out)).write(report);
            case CSV ->
                    new CsvReport(out)
                            .write(report.scenarios().stream().map(Report.Part::forecast).toList());
        }
    }
}
