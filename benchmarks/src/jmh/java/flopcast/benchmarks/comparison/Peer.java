package flopcast.benchmarks.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/// A program that stays alive: it says what it is, then answers one line with one line.
final class Peer implements AutoCloseable {

    private final List<String> command;
    private final Process process;
    private final BufferedReader answers;
    private final Writer tasks;
    private final String description;

    private Peer(List<String> command) throws IOException {
        this.command = command;
        process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        answers = process.inputReader();
        tasks = process.outputWriter();
        description = line();
    }

    static Peer start(List<String> command) {
        try {
            return new Peer(command);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Name and version.
    String description() {
        return description;
    }

    Answer ask(Task task, long seed) {
        try {
            tasks.write(task.line(seed) + "\n");
            tasks.flush();
            return Answer.of(line());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The most memory that the process has held [bytes], where the system tells.
    OptionalDouble peakMemory() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> 1_024 * Double.parseDouble(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException notLinux) {
            return OptionalDouble.empty();
        }
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(command + " has ended without an answer");
        }
        return line;
    }

    @Override
    public void close() {
        try {
            tasks.close();
            process.waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
