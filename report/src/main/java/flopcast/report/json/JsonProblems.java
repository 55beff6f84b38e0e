package flopcast.report.json;

import flopcast.scenario.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// `"problems": [ … ]`: errors, warnings and notes.
public final class JsonProblems {

    private JsonProblems() {}

    public static void write(List<Problem> problems, JsonWriter json) throws IOException {
        json.name("problems").beginArray();
        for (Problem problem : problems) {
            json.beginObject();
            json.name("code").text(problem.code());
            json.name("severity").text(problem.severity().name().toLowerCase(Locale.ROOT));
            json.name("file").text(problem.span().source().name());
            json.name("line").whole(problem.span().line());
            json.name("column").whole(problem.span().column());
            json.name("message").text(problem.message());
            json.name("advice").text(problem.advice());
            json.endObject();
        }
        json.endArray();
    }
}
