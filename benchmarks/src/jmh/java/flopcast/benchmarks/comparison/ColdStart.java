package flopcast.benchmarks.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/// A process from its start to its end.
///
/// @param input what it reads
record ColdStart(List<String> command, String input) {

    /// The least time of several starts [s]; the first, which fills the caches of the disk, is not
    /// counted.
    double seconds(int starts) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= starts; i++) {
            double seconds = once();
            least = i == 0 ? least : Math.min(least, seconds);
        }
        return least;
    }

    private double once() {
        long start = System.nanoTime();
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (Writer tasks = process.outputWriter()) {
                tasks.write(input);
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(command + " has ended with " + code);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 1e-9 * (System.nanoTime() - start);
    }
}
