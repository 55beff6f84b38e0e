package flopcast.app.launch;

import flopcast.app.Main;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The live page opened once without a reader, so that Java can note what its start needs: the
/// launcher runs this after each build, to make the cache of start-up work for `flopcast serve`.
public final class Rehearsal {

    private static final List<String> LOADED =
            List.of("/", "/page/main.js", "/bundle/charts.js", "/api/start", "/api/files");

    /// With so many the methods that matter are known to Java as hot.
    private static final int RUNS = 30;

    private static final int PATIENCE = 500;

    private Rehearsal() {}

    /// @param arguments an example, in the folder that is opened
    public static void main(String[] arguments) throws Exception {
        Path example = Path.of(arguments[0]);
        int port = freePort();
        String folder = String.valueOf(example.toAbsolutePath().getParent());
        String[] serve = {"serve", folder, "--no-open", "--port", String.valueOf(port)};
        Thread.ofPlatform().daemon().start(() -> Main.main(serve));
        awaitServer(port);
        for (String path : LOADED) {
            ask(port, "GET " + path, "");
        }
        String text = Files.readString(example);
        ask(port, "GET /api/file?name=" + example.getFileName(), "");
        for (int i = 1; i <= RUNS; i++) {
            int draws = i % 5 == 0 ? 100_000 : 16_384;
            String run = "POST /api/run?chart=density&seed=" + i + "&sequence=" + i;
            ask(port, run + "&draws=" + draws, text);
        }
        System.exit(0);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitServer(int port) throws InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(10);
            }
        }
        throw new IllegalStateException("the server does not start");
    }

    private static void ask(int port, String request, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head =
                request
                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port
                        + "\r\nFlopcast-Client: rehearsal\r\nConnection: close\r\nContent-Length: "
                        + content.length
                        + "\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            InputStream answer = socket.getInputStream();
            String status = new String(answer.readNBytes(12), StandardCharsets.UTF_8);
            answer.readAllBytes();
            if (!status.equals("HTTP/1.1 200")) {
                throw new IOException(request + " was answered " + status);
            }
        }
    }
}
