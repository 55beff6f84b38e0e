package flopcast.app.web;

import java.io.IOException;

/// Which request is answered by whom.
record Routes(FileRoutes files, RunRoute runs, Vocabulary vocabulary) {

    Reply reply(Request request) throws IOException {
        String asked = request.method() + " " + request.path();
        return switch (asked) {
            case "POST /api/run" -> runs.run(request);
            case "POST /api/export" -> runs.export(request);
            case "GET /api/files" -> files.files();
            case "GET /api/file", "PUT /api/file" -> files.file(request);
            case "GET /api/example" -> FileRoutes.example(request.value("name"));
            case "GET /api/vocabulary" -> Reply.json(Reply.OK, vocabulary::write);
            default -> other(request);
        };
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
