package flopcast.app.web;

import flopcast.report.csv.CsvReport;
import flopcast.report.document.HtmlReport;
import flopcast.report.document.MarkdownReport;
import flopcast.report.document.Report;
import flopcast.report.json.JsonReport;
import flopcast.report.json.JsonWriter;
import flopcast.report.provenance.Ledger;
import flopcast.report.provenance.RunInputs;
import flopcast.report.provenance.RunRecord;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.RunSettings;
import java.io.IOException;
import java.util.List;

/// A forecast as a file: a page to send, or numbers for other programs. The page is the one that
/// `flopcast report` writes, and `flopcast verify` makes its numbers again.
///
/// @param site whose facts and version the page names
record Export(Site site) {

    /// @param scenario the text that was run
    /// @param imports other files that it read
    record Run(
            Forecast forecast,
            SourceText scenario,
            List<SourceText> imports,
            RunSettings settings) {}

    /// @param format `html`, `md`, `json` or `csv`
    /// @param stem name of the file without its ending
    Reply reply(String format, Run run, String stem) {
        String type =
                switch (format) {
                    case "html" -> "text/html; charset=utf-8";
                    case "json" -> "application/json; charset=utf-8";
                    case "md" -> "text/markdown; charset=utf-8";
                    case "csv" -> "text/csv; charset=utf-8";
                    default ->
                            throw new Refusal(
                                    Refusal.BAD_REQUEST,
                                    "format is html, md, json or csv, not " + format);
                };
        String text = Reply.bounded(site.limits().answerBytes(), out -> write(format, run, out));
        return Reply.download(stem + "." + format, type, text);
    }

    private void write(String format, Run run, Appendable out) throws IOException {
        switch (format) {
            case "html" -> new HtmlReport(out).write(report(run));
            case "md" -> new MarkdownReport(out).write(report(run));
            case "csv" -> new CsvReport(out).write(List.of(run.forecast()));
            default -> {
                JsonWriter json = JsonWriter.indented(out);
                new JsonReport(site.version(), json, 0).write(run.forecast());
                json.end();
            }
        }
    }

    private Report report(Run run) {
        var texts = new RunInputs.SourceTexts(run.scenario(), run.imports(), site.factTexts());
        RunInputs inputs = RunInputs.of(site.version(), run.settings(), site.units().year(), texts);
        var part =
                new Report.Part(run.forecast(), new RunRecord(inputs, Ledger.of(run.forecast())));
        return new Report(List.of(part), site.facts().table("model").facts());
    }
}
