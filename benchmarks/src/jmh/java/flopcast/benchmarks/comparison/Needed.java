package flopcast.benchmarks.comparison;

import java.util.ArrayList;
import java.util.List;

/// How many draws a program needs for an error of the median of compute.
///
/// @param error root mean square of the relative errors over many seeds
record Needed(double error, int seeds, int threads) {

    private static final int FEWEST = 512;
    private static final int MOST = 1 << 20;
    private static final int PILOT = 1 << 16;

    /// Plain draws: the error falls with the root of their number, whoever makes them, so a
    /// measurement at one number says it for all.
    int plainDraws(Peer peer, String version) {
        double ratio = measured(peer, new Task("plain", version, PILOT, threads)) / error;
        return (int) Math.ceil(PILOT * ratio * ratio / 1_000) * 1_000;
    }

    /// Draws of another kind: the least power of two, or three halves of one, that is enough.
    int draws(Peer peer, String version) {
        for (int draws = FEWEST; draws < MOST; draws *= 2) {
            for (int tried : new int[] {draws, draws + draws / 2}) {
                if (measured(peer, new Task("run", version, tried, threads)) <= error) {
                    return tried;
                }
            }
        }
        return MOST;
    }

    private double measured(Peer peer, Task task) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < seeds; i++) {
            answers.add(peer.ask(task, 1_000 + i));
        }
        return Truth.relativeError(task.version(), answers);
    }
}
