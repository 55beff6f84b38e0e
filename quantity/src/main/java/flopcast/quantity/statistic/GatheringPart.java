package flopcast.quantity.statistic;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.kernel.Bracket;
import flopcast.quantity.kernel.Columns;
import java.util.ArrayList;
import java.util.List;

/// What one thread gathers of a column.
public final class GatheringPart {

    /// Room for what one block may add to a bracket.
    private static final int ROOM = 1_100;

    private final Gathering whole;
    private final Pieces pieces;
    private final boolean independent;
    private final List<Bracket> brackets = new ArrayList<>();

    /// The randomisations of the pieces that were added, in their order, and for each bracket how
    /// many draws it had after each of them.
    private final int[] randomisations;

    private final int[][] ends;
    private final int[][] atMostLow;
    private int added;
    private double largest;

    GatheringPart(Gathering whole, double share) {
        this.whole = whole;
        this.pieces = whole.pieces();
        this.independent = whole.worlds().isIndependent();
        Edges edges = whole.edges();
        int room = independent ? 0 : pieces.count();
        this.randomisations = new int[room];
        this.ends = new int[edges.count()][room];
        this.atMostLow = new int[edges.count()][Layout.RANDOMISATIONS];
        for (int i = 0; i < edges.count(); i++) {
            brackets.add(edges.bracket(i, share, ROOM));
        }
    }

    /// Adds a block, whose draws are the first of `register`.
    ///
    /// @param firstDraw its first
    /// @param end the draw after its last
    public void add(double[] register, int firstDraw, int end, Columns columns) {
        for (int piece = pieces.at(firstDraw);
                piece < pieces.count() && pieces.start(piece) < end;
                piece++) {
            int from = pieces.start(piece) - firstDraw;
            int to = pieces.end(piece) - firstDraw;
            whole.addMoments(piece, register, from, to, columns);
            if (!independent) {
                addRanks(piece, register, from, to, columns);
            }
        }
        largest = Math.max(largest, columns.largest(register, 0, end - firstDraw));
        if (independent) {
            for (Bracket bracket : brackets) {
                columns.sift(register, 0, end - firstDraw, bracket);
            }
        }
    }

    private void addRanks(int piece, double[] register, int from, int to, Columns columns) {
        int randomisation = Layout.randomisation(pieces.stretch(piece));
        randomisations[added] = randomisation;
        for (int i = 0; i < ends.length; i++) {
            Bracket bracket = brackets.get(i);
            int before = bracket.atMostLow();
            columns.sift(register, from, to, bracket);
            atMostLow[i][randomisation] += bracket.atMostLow() - before;
            ends[i][added] = bracket.count();
        }
        added++;
    }

    /// The largest magnitude; infinite or `NaN` where a draw has no value.
    double largest() {
        return largest;
    }

    Bracket bracket(int index) {
        return brackets.get(index);
    }

    int atMostLow(int index, int randomisation) {
        return atMostLow[index][randomisation];
    }

    /// Adds to `counts` how many draws of each randomisation lie in a bracket.
    void count(int index, int[] counts) {
        for (int i = 0; i < added; i++) {
            counts[randomisations[i]] += ends[index][i] - (i == 0 ? 0 : ends[index][i - 1]);
        }
    }

    /// Copies the draws of a bracket to where those of their randomisation stand.
    ///
    /// @param next where the next of each randomisation goes; moved on
    void copy(int index, double[] target, int[] next) {
        double[] kept = brackets.get(index).kept();
        int from = 0;
        for (int i = 0; i < added; i++) {
            int length = ends[index][i] - from;
            System.arraycopy(kept, from, target, next[randomisations[i]], length);
            next[randomisations[i]] += length;
            from = ends[index][i];
        }
    }
}
