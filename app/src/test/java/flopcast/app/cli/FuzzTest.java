package flopcast.app.cli;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is thrown at it, a run ends with a forecast or with problems, never with a fault of
/// ours.
class FuzzTest {

    private static final int SEEDS = 60;
    private static final int TRIES = 4;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomBytesAreNoFault(int seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < TRIES; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            isNoFault(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void examplesCutUpAndGluedTogetherAreNoFault(int seed) {
        var random = new SplittableRandom(seed);
        var examples = ExamplesTest.examples();
        for (int i = 0; i < TRIES; i++) {
            String text = Golden.read(examples.get(random.nextInt(examples.size())));
            var glued = new StringBuilder(text);
            for (int cut = random.nextInt(1, 8); cut > 0; cut--) {
                int from = random.nextInt(glued.length() + 1);
                int to = Math.min(glued.length(), from + random.nextInt(30));
                String piece = glued.substring(from, to);
                if (random.nextBoolean()) {
                    glued.delete(from, to);
                } else {
                    glued.insert(random.nextInt(glued.length() + 1), piece);
                }
            }
            isNoFault(glued.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void isNoFault(byte[] scenario) {
        Flopcast run = Flopcast.run(scenario, Terminal.none(), "run", "-", "--draws", "100");
        assertNotEquals(
                ExitCode.OUR_FAULT,
                run.exitCode(),
                () -> run.err() + "\n" + new String(scenario, StandardCharsets.UTF_8));
    }
}
