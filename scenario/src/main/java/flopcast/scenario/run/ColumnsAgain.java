package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import java.util.List;
import java.util.Optional;

/// The whole columns of a stage, made when somebody first looks at one that was gathered and not
/// kept: all at once, since whoever looks at one most likely looks at the others too.
final class ColumnsAgain {

    private final List<Wanted> kept;
    private final Points points;
    private final Draws known;
    private final Workers workers;
    private Optional<Blocks> made = Optional.empty();

    ColumnsAgain(List<Wanted> kept, Points points, Draws known, Workers workers) {
        this.kept = kept;
        this.points = points;
        this.known = known;
        this.workers = workers;
    }

    /// The draws of the `index`-th kept node; not to be changed.
    synchronized double[] column(int index) {
        if (made.isEmpty()) {
            var blocks = new Blocks(kept, points, known, Optional.empty());
            blocks.run(workers);
            made = Optional.of(blocks);
        }
        return made.get().column(index);
    }
}
