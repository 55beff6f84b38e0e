package flopcast.quantity.statistic;

import flopcast.quantity.kernel.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What is needed of a column for its usual statistics, taken from each block of draws while that
/// is in the first-level cache, so that the column need never be whole.
///
/// The first draws of the column tell where its quantiles lie. Of each block the moments are taken,
/// and the draws that lie near a quantile or are extreme; of the others how many lie below. Nothing
/// of this depends on who took which block, or when.
public final class Gathering {

    private final double[] pilot;
    private final Worlds worlds;
    private final Pieces pieces;
    private final Edges edges;
    private final StretchMoments[] moments;
    private final CompensatedSum[] sums;
    private final List<GatheringPart> parts = new ArrayList<>();

    private Gathering(double[] pilot, Worlds worlds, int block, Edges edges) {
        this.pilot = pilot;
        this.worlds = worlds;
        this.pieces = new Pieces(worlds, block);
        this.edges = edges;
        this.moments = new StretchMoments[pieces.count()];
        this.sums = new CompensatedSum[pieces.count()];
    }

    /// Empty where many draws may have the same value, or where one has none.
    ///
    /// @param pilot the first draws of the column, whole rounds of them, which the caller gives
    ///   away
    /// @param worlds of the column: all of a run, without weights
    /// @param block draws of each block but the last
    public static Optional<Gathering> of(double[] pilot, Worlds worlds, int block) {
        return Edges.of(pilot, worlds.count())
                .map(edges -> new Gathering(pilot, worlds, block, edges));
    }

    /// For one thread.
    ///
    /// @param share of all blocks that it will take, about
    public synchronized GatheringPart newPart(double share) {
        var part = new GatheringPart(this, share);
        parts.add(part);
        return part;
    }

    /// The sample of all draws, when each block has been added.
    ///
    /// @param whole gives all draws of the column, for what these few cannot answer
    public Sample sample(Supplier<double[]> whole) {
        return Sample.gathered(this, worlds, whole);
    }

    Worlds worlds() {
        return worlds;
    }

    Pieces pieces() {
        return pieces;
    }

    Edges edges() {
        return edges;
    }

    /// The first draws of the column; not to be changed.
    double[] pilot() {
        return pilot;
    }

    synchronized List<GatheringPart> parts() {
        return List.copyOf(parts);
    }

    /// Takes the moments of a piece, which is `register[from .. to)`.
    void addMoments(int piece, double[] register, int from, int to, Columns columns) {
        var sum = new CompensatedSum();
        moments[piece] = StretchMoments.of(register, from, to, 1, columns, sum);
        sums[piece] = sum;
    }

    /// Empty where magnitudes are so extreme that they must be scaled first, or where a draw has no
    /// value.
    Optional<Moment> moment() {
        if (!Moment.isOrdinary(largest())) {
            return Optional.empty();
        }
        var total = new CompensatedSum();
        for (CompensatedSum sum : sums) {
            total.add(sum);
        }
        double centre = total.dividedBy(worlds.count());
        var deviations = new Deviations();
        for (int piece = 0; piece < moments.length; piece++) {
            deviations.add(pieces.stretch(piece), moments[piece], centre);
        }
        return Optional.of(Moment.of(1, centre, deviations, worlds));
    }

    /// Whether all draws have a value.
    public boolean isFinite() {
        return Double.isFinite(largest());
    }

    private double largest() {
        double largest = 0;
        for (GatheringPart part : parts()) {
            largest = Math.max(largest, part.largest());
        }
        return largest;
    }
}
