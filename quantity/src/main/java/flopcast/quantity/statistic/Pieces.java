package flopcast.quantity.statistic;

import java.util.Arrays;

/// What belongs together when draws come block by block: of each stretch of worlds what lies in one
/// block.
final class Pieces {

    private final int[] starts;
    private final int[] stretches;
    private final int count;

    /// @param worlds all of a run
    /// @param block draws of a block
    Pieces(Worlds worlds, int block) {
        int most = worlds.stretches() + worlds.count() / block + 1;
        this.starts = new int[most + 1];
        this.stretches = new int[most];
        int found = 0;
        for (int stretch = 0; stretch < worlds.stretches(); stretch++) {
            int end = worlds.end(stretch);
            for (int from = worlds.start(stretch); from < end; found++) {
                starts[found] = from;
                stretches[found] = stretch;
                from = Math.min((from / block + 1) * block, end);
            }
        }
        starts[found] = worlds.count();
        this.count = found;
    }

    int count() {
        return count;
    }

    int start(int piece) {
        return starts[piece];
    }

    int end(int piece) {
        return starts[piece + 1];
    }

    int stretch(int piece) {
        return stretches[piece];
    }

    /// The piece that begins with the first draw of a block.
    int at(int firstDraw) {
        return Arrays.binarySearch(starts, 0, count, firstDraw);
    }
}
