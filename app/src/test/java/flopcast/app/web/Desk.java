package flopcast.app.web;

import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.setting.Limits;
import flopcast.training.fact.FactRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A server on a port that is free, and a client.
record Desk(LiveServer server, Wire wire) implements AutoCloseable {

    /// Two slots, a short queue, three seconds for each evaluation.
    static final ServerLimits STRICT =
            new ServerLimits(
                    2, 3, Duration.ofSeconds(3), 1_000_000, 24_000_000, 1 << 20, Limits.STANDARD);

    static Desk open(Path folder, ServerLimits limits) throws IOException {
        var site =
                new Site(
                        folder,
                        FactRegistry.standard(),
                        List.of(),
                        UnitTable.standard(),
                        limits,
                        "0.1.0");
        LiveServer server =
                LiveServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), site);
        return new Desk(server, new Wire(server.address().getPort()));
    }

    static Desk open(Path folder) throws IOException {
        return open(folder, ServerLimits.standard());
    }

    Wire.Response run(String client, long sequence, String text) throws IOException {
        return wire.post(client, "/api/run?chart=density&sequence=" + sequence, text);
    }

    static JsonNode json(Wire.Response response) {
        return new ObjectMapper().readTree(response.body());
    }

    /// The code of the first problem; empty where there is none.
    static String problem(Wire.Response response) {
        JsonNode problems = json(response).path("problems");
        return problems.isEmpty() ? "" : problems.get(0).path("code").asString();
    }

    @Override
    public void close() {
        server.close();
    }
}
