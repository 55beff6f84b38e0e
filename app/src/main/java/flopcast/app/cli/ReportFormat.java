package flopcast.app.cli;

import flopcast.report.csv.CsvReport;
import flopcast.report.document.HtmlReport;
import flopcast.report.document.JsonDocument;
import flopcast.report.document.MarkdownReport;
import flopcast.report.document.Report;
import flopcast.report.json.JsonWriter;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a report is written as.
enum ReportFormat {
    HTML("html", ".*[.]html?"),
    MARKDOWN("md", ".*[.](md|markdown)"),
    JSON("json", ".*[.]json"),
    CSV("csv", ".*[.]csv");

    /// Of letters: what follows the last dot of `forecast.v2` is no ending.
    private static final Pattern ENDING = Pattern.compile(".*[.][a-z]+");

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
        throw new UsageException("--format is html, md, json or csv, not " + word + advice(word));
    }

    private static String advice(String word) {
        return word.toLowerCase(Locale.ROOT).equals("pdf")
                ? "; write a page and print it as PDF from a browser"
                : "";
    }

    /// That of a file's ending; HTML where it has none.
    ///
    /// @throws UsageException where the ending is of something else
    static ReportFormat of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        for (ReportFormat format : values()) {
            if (name.matches(format.names)) {
                return format;
            }
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (ENDING.matcher(name).matches()) {
            throw new UsageException(
                    "a report is html, md, json or csv, not "
                            + ending
                            + (advice(ending).isEmpty()
                                    ? "; name another file, or say which with --format"
                                    : advice(ending)));
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
