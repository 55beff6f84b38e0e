package flopcast.app.web;

import flopcast.report.chart.Theme;
import flopcast.report.json.JsonWriter;
import java.io.IOException;

/// Which request is answered by whom.
///
/// @param version of this program
record Routes(FileRoutes files, RunRoute runs, Vocabulary vocabulary, String version) {

    Reply reply(Request request) throws IOException {
        String asked = request.method() + " " + request.path();
        return switch (asked) {
            case "POST /api/run" -> runs.run(request);
            case "POST /api/export" -> runs.export(request);
            case "GET /api/files" -> files.files();
            case "GET /api/file", "PUT /api/file" -> files.file(request);
            case "GET /api/example" -> FileRoutes.example(request.value("name"));
            case "GET /api/start" -> Reply.json(Reply.OK, this::start);
            default -> other(request);
        };
    }

    private void start(JsonWriter json) throws IOException {
        json.beginObject();
        json.name("version").text(version);
        json.name("themes").beginObject();
        json.name("light").text(Theme.LIGHT.configuration());
        json.name("dark").text(Theme.DARK.configuration());
        json.endObject();
        json.name("vocabulary");
        vocabulary.write(json);
        json.endObject();
    }

    private static Reply other(Request request) {
        boolean isReading = request.method().equals("GET") || request.method().equals("HEAD");
        if (request.path().startsWith("/api/") && isReading) {
            throw new Refusal(Refusal.NOT_FOUND, "there is no " + request.path());
        }
        if (!isReading) {
            throw new Refusal(
                    Refusal.NO_SUCH_METHOD, request.method() + " is not for " + request.path());
        }
        return Assets.reply(request);
    }
}
