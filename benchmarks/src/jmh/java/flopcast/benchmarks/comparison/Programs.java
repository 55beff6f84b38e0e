package flopcast.benchmarks.comparison;

import flopcast.benchmarks.Chain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The programs that are there, started.
final class Programs implements AutoCloseable {

    static final String FLOPCAST = "Flopcast";
    static final String C = "C";
    static final String NUMPY = "numpy";
    static final String SQUIGGLE = "Squiggle";

    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, Peer> peers = new LinkedHashMap<>();

    /// @param list a file with a line for each program: its name and the words of its command,
    ///   separated by tabs
    Programs(Path list) throws IOException {
        for (String line : Files.readAllLines(list)) {
            List<String> words = List.of(line.split("\t"));
            commands.put(words.getFirst(), words.subList(1, words.size()));
        }
        commands.forEach((name, command) -> peers.put(name, Peer.start(command)));
    }

    List<String> names() {
        return List.copyOf(commands.keySet());
    }

    Optional<Peer> find(String name) {
        return Optional.ofNullable(peers.get(name));
    }

    /// The program doing one task and nothing else; Flopcast as a user starts it.
    ColdStart cold(String name, Task task) {
        return name.equals(FLOPCAST)
                ? new ColdStart(List.of("./flopcast", "run", Chain.file(task.version())), "")
                : new ColdStart(command(name), task.line(1) + "\n");
    }

    List<String> command(String name) {
        return commands.getOrDefault(name, List.of());
    }

    @Override
    public void close() {
        peers.values().forEach(Peer::close);
    }
}
