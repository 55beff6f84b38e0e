package flopcast.app.web;

import flopcast.report.json.JsonWriter;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Problems with the stretches of text that the editor underlines.
///
/// @param edited the text in the editor; what stands in other files has no stretch
record ProblemJson(JsonWriter json, SourceText edited) {

    /// More nobody reads at once.
    private static final int MOST = 200;

    void write(List<Problem> problems) throws IOException {
        json.name("problems").beginArray();
        for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            json.beginObject();
            json.name("code").text(problem.code());
            json.name("severity").text(problem.severity().name().toLowerCase(Locale.ROOT));
            json.name("message").text(problem.message());
            json.name("advice").text(problem.advice());
            json.name("file").text(problem.span().source().name());
            json.name("line").whole(problem.span().line());
            stretch(problem.span());
            json.name("marks").beginArray();
            for (Problem.Mark mark : problem.marks()) {
                json.beginObject();
                stretch(mark.span());
                json.name("label").text(mark.label());
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private void stretch(Span span) throws IOException {
        boolean isEdited = span.source().equals(edited);
        json.name("start").whole(isEdited ? span.start() : -1);
        json.name("end").whole(isEdited ? span.end() : -1);
    }
}
