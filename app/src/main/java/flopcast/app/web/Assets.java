package flopcast.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/// What the page is made of: files that are packaged with the program.
final class Assets {

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "txt", "text/plain; charset=utf-8");

    private Assets() {}

    /// @throws Refusal where there is no such file
    static Reply reply(Request request) {
        String path = request.path().equals("/") ? "/page/index.html" : request.path();
        byte[] body =
                read(path).orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "there is no " + path));
        var digest = new CRC32C();
        digest.update(body);
        String tag = "\"" + Long.toHexString(digest.getValue()) + "-" + body.length + "\"";
        boolean isKnown = request.header("If-None-Match").orElse("").equals(tag);
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "");
        return new Reply(
                isKnown ? Reply.UNCHANGED : Reply.OK,
                type,
                isKnown ? Bytes.NONE : new Bytes(body),
                Map.of("ETag", tag, "Cache-Control", "no-cache"));
    }

    /// Only names that are plain: no `..`, no hidden files, one folder deep.
    private static Optional<byte[]> read(String path) {
        if (path.equals("/bundle/charts.js")) {
            return Optional.of(
                    flopcast.report.bundle.Bundle.script().getBytes(StandardCharsets.UTF_8));
        }
        if (!path.matches("/(page|bundle)/[a-z][a-z0-9-]*(\\.licences)?\\.[a-z]+")) {
            return Optional.empty();
        }
        return resource(path.substring(1));
    }

    static Optional<byte[]> resource(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
