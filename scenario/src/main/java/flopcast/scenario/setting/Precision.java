package flopcast.scenario.setting;

import flopcast.quantity.Require;
import flopcast.quantity.draw.Layout;

/// How well a run is to know its headlines, and how far it may go for that.
///
/// @param relativeError the largest standard error of a headline, as a share of what it is of
/// @param mostDraws a run has no more, whatever it knows by then
/// @param mostKept numbers that are kept at once, draws times headline quantities
public record Precision(double relativeError, int mostDraws, long mostKept) {

    private static final int STANDARD_MOST_DRAWS = 1_024 * Layout.ROUND;

    /// A gigabyte.
    private static final long STANDARD_MOST_KEPT = 1L << 27;

    public Precision {
        Require.positive("precision", relativeError, "");
        Require.positive("most draws", mostDraws, "");
        Require.positive("most numbers kept", (double) mostKept, "");
    }

    public static Precision of(double relativeError) {
        return new Precision(relativeError, STANDARD_MOST_DRAWS, STANDARD_MOST_KEPT);
    }

    /// With a limit that whoever asks has thought about, so that nothing else limits the run.
    public static Precision within(double relativeError, int mostDraws) {
        return new Precision(relativeError, mostDraws, Long.MAX_VALUE);
    }
}
