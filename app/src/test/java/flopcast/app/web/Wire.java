package flopcast.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A client that sends any bytes that one likes, also those that no browser would.
record Wire(int port) {

    /// @param headers by their names in small letters
    record Response(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Response read(String path) throws IOException {
        return send("GET", path, Map.of(), "");
    }

    /// A request as the page makes it.
    Response post(String client, String path, String body) throws IOException {
        return send("POST", path, Map.of(Gate.MARK, client), body);
    }

    /// @param more headers; `Host` is right where none is given
    Response send(String method, String path, Map<String, String> more, String body)
            throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Host", "127.0.0.1:" + port);
        headers.put("Connection", "close");
        headers.put("Content-Length", String.valueOf(content.length));
        headers.putAll(more);
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        head.append("\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
            try {
                socket.getOutputStream().write(content);
            } catch (IOException refused) {
                // whoever refuses need not read all
            }
            return response(socket.getInputStream());
        }
    }

    private static Response response(InputStream stream) throws IOException {
        String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        String[] parts = all.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n", -1);
        if (lines[0].isEmpty()) {
            throw new IOException("no answer");
        }
        var headers = new LinkedHashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
        return new Response(status, headers, parts.length > 1 ? parts[1] : "");
    }
}
