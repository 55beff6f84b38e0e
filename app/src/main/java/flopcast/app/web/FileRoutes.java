package flopcast.app.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opening and saving: `/api/files`, `/api/file`, `/api/example`.
///
/// A file is saved with `If-Match` and the digest that was read with it, or `If-None-Match: *` if
/// it is to be new. Where another content is in the way the answer holds that.
record FileRoutes(Folder folder) {

    Reply files() throws IOException {
        List<String> names = folder.names();
        return Reply.json(
                Reply.OK,
                json -> {
                    json.beginObject();
                    json.name("folder").text(String.valueOf(folder.root().getFileName()));
                    json.name("files").beginArray();
                    for (String name : names) {
                        json.text(name);
                    }
                    json.endArray();
                    json.name("examples").beginArray();
                    for (Map.Entry<String, String> example : Examples.titles().entrySet()) {
                        json.beginObject();
                        json.name("name").text(example.getKey());
                        json.name("title").text(example.getValue());
                        json.endObject();
                    }
                    json.endArray();
                    json.endObject();
                });
    }

    Reply file(Request request) throws IOException {
        return request.method().equals("PUT") ? save(request) : open(request.value("name"));
    }

    private Reply open(String name) throws IOException {
        Folder.Content content =
                folder.read(name)
                        .orElseThrow(
                                () -> new Refusal(Refusal.NOT_FOUND, "there is no file " + name));
        return content(Reply.OK, name, Optional.of(content));
    }

    private Reply save(Request request) throws IOException {
        String name = request.value("name");
        Optional<String> match = request.header("If-Match").map(FileRoutes::unquoted);
        boolean isNew = request.header("If-None-Match").equals(Optional.of("*"));
        if (match.isPresent() == isNew) {
            throw new Refusal(
                    Refusal.NO_PRECONDITION,
                    "say with If-Match which content is to be replaced, or If-None-Match: *");
        }
        Folder.Saving saving = folder.save(name, request.body().text(), match);
        if (saving.saved().isEmpty()) {
            return content(Refusal.CHANGED, name, saving.inTheWay());
        }
        return Reply.json(
                Reply.OK,
                json -> {
                    json.beginObject().name("name").text(name);
                    json.name("digest").text(saving.saved().get()).endObject();
                });
    }

    private static String unquoted(String tag) {
        return tag.replaceAll("^\"|\"$", "");
    }

    /// `"text": null` where there is no such file any more.
    private static Reply content(int status, String name, Optional<Folder.Content> content) {
        return Reply.json(
                status,
                json -> {
                    json.beginObject().name("name").text(name);
                    if (content.isPresent()) {
                        json.name("text").text(content.get().text());
                        json.name("digest").text(content.get().digest());
                    } else {
                        json.name("text").nothing().name("digest").nothing();
                    }
                    json.endObject();
                });
    }

    static Reply example(String name) {
        String text =
                Examples.text(name)
                        .orElseThrow(() ->
                                new Refusal(
                                        Refusal.NOT_FOUND, "the examples are " + Examples.names()));
        return Reply.json(
                Reply.OK,
                json -> {
                    json.beginObject().name("name").text(name);
                    json.name("text").text(text).endObject();
                });
    }
}
