package flopcast.app.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The server of the live page. Every request has a virtual thread; what computes waits for a slot.
public final class LiveServer implements AutoCloseable {

    /// Nothing but this page's own files runs or is loaded, and no other page may show it in a
    /// frame.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "Content-Security-Policy", POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Cross-Origin-Opener-Policy", "same-origin");

    /// Read when the first server is made. Without the first, small answers wait for the browser to
    /// acknowledge their headers; the others end requests that are never finished [seconds].
    private static final Map<String, String> PROPERTIES =
            Map.of(
                    "sun.net.httpserver.nodelay", "true",
                    "sun.net.httpserver.maxReqTime", "30",
                    "sun.net.httpserver.maxRspTime", "120",
                    "jdk.httpserver.maxConnections", "2000");

    /// Connections that may wait to be accepted; with the usual 50, some of 200 clients are reset.
    private static final int BACKLOG = 1024;

    /// Of a request that is too large, so much is read and thrown away [bytes].
    private static final long DRAINED = 64 << 20;

    private final HttpServer server;
    private final ExecutorService requests;
    private final Slots slots;
    private final Gate gate;
    private final Routes routes;
    private final int mostBytes;

    /// Listens at once.
    ///
    /// @param address port 0 is any that is free
    /// @throws IOException if it cannot listen there, or the folder cannot be read
    public static LiveServer start(InetSocketAddress address, Site site) throws IOException {
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        return new LiveServer(address, site);
    }

    private LiveServer(InetSocketAddress address, Site site) throws IOException {
        ServerLimits limits = site.limits();
        var folder = new Folder(site.folder(), limits.scenario().sourceBytes());
        server = HttpServer.create(address, BACKLOG);
        slots = new Slots(limits);
        var run = new RunRoute(site, new FolderImports(folder), slots);
        routes =
                new Routes(
                        new FileRoutes(folder), run, new Vocabulary(site.facts()), site.version());
        mostBytes = limits.bodyBytes();
        gate = new Gate(address.getHostString(), isLoopback(), server.getAddress().getPort());
        requests = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(requests);
        server.createContext("/", this::handle);
        server.start();
        Thread.ofPlatform().daemon().name("flopcast-first").start(() -> first(folder, run));
    }

    /// Runs the scenario that the page will open first, while the browser still reads the page.
    private static void first(Folder folder, RunRoute run) {
        try {
            for (String name : folder.names().stream().limit(1).toList()) {
                Map<String, String> query = Map.of("file", name, "chart", "density");
                String text = folder.read(name).map(Folder.Content::text).orElse("");
                run.run(
                        new Request(
                                "POST", "/api/run", query, _ -> Optional.empty(), Bytes.of(text)));
            }
        } catch (IOException | RuntimeException whoOpensItIsTold) {
            // nobody has asked yet
        }
    }

    /// Whether only this machine can reach it.
    public boolean isLoopback() {
        return server.getAddress().getAddress().isLoopbackAddress();
    }

    /// Where a browser on this machine finds the page.
    public URI address() {
        String host = isLoopback() ? "127.0.0.1" : gate.host();
        boolean isAnywhere = server.getAddress().getAddress().isAnyLocalAddress();
        return URI.create("http://" + (isAnywhere ? "127.0.0.1" : host) + ":" + gate.port() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = reply(exchange);
            } catch (Refusal refusal) {
                reply = Reply.refusal(refusal);
            } catch (RuntimeException | Error fault) {
                reply = Reply.refusal(new Refusal(Refusal.OUR_FAULT, "a fault of ours: " + fault));
            }
            send(reply, exchange);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        Request head =
                new Request(
                        exchange.getRequestMethod(),
                        Optional.ofNullable(uri.getPath()).orElse(""),
                        Request.query(Optional.ofNullable(uri.getRawQuery()).orElse("")),
                        name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)),
                        Bytes.NONE);
        gate.check(head);
        return routes.reply(head.with(body(exchange.getRequestBody())));
    }

    private Bytes body(InputStream stream) throws IOException {
        byte[] body = stream.readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            drain(stream);
            throw new Refusal(Refusal.TOO_LARGE, "a request has at most " + mostBytes + " bytes");
        }
        return new Bytes(body);
    }

    /// Who is still sending would not hear the answer.
    private static void drain(InputStream stream) throws IOException {
        var buffer = new byte[1 << 16];
        long left = DRAINED;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = stream.read(buffer);
            left -= read;
        }
    }

    private static void send(Reply reply, HttpExchange exchange) throws IOException {
        ALWAYS.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (reply.status() == Refusal.TOO_LARGE) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        boolean isEmpty = reply.body().length() == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), isEmpty ? -1 : reply.body().length());
        if (!isEmpty) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.body().array());
            }
        }
    }

    /// Ends at once; who waits gets no answer.
    @Override
    public void close() {
        server.stop(0);
        slots.close();
        requests.shutdownNow();
    }
}
