package flopcast.quantity.draw;

/// Which draw of a run is which point of which randomisation.
///
/// Draws come in rounds of 16,384, of which each of the 32 randomisations has a stretch of 512:
/// draw `i` lies in round `i / 16,384`, and with `j = i mod 16,384` it belongs to randomisation `j
/// / 512` and is its point `(i / 16,384)·512 + j mod 512`. A last round that is not full is shared
/// out evenly, the first randomisations having one draw more. So the first 16,384 draws of a longer
/// run are those of a run of 16,384.
///
/// @param count draws of the run
public record Layout(int count) {

    /// Independent randomisations of the points. Their spread is the error of a statistic, known to
    /// an eighth of itself; fewer know it worse, more leave each with fewer points.
    public static final int RANDOMISATIONS = 32;

    /// Points of a randomisation that follow each other.
    public static final int STRETCH = 512;

    /// Draws of a whole round.
    public static final int ROUND = RANDOMISATIONS * STRETCH;

    public Layout {
        if (count < 1) {
            throw new IllegalArgumentException("a run needs at least 1 draw, but has " + count);
        }
    }

    /// Stretches, in the order of their draws; those of the last round may be short or empty.
    public int stretches() {
        return RANDOMISATIONS * (int) (((long) count + ROUND - 1) / ROUND);
    }

    public static int randomisation(int stretch) {
        return stretch % RANDOMISATIONS;
    }

    /// The first draw of a stretch; of [#stretches] the number of draws.
    public int start(int stretch) {
        int base = stretch / RANDOMISATIONS * ROUND;
        if (base + (long) ROUND <= count) {
            return stretch * STRETCH;
        }
        int rest = Math.max(count - base, 0);
        int place = stretch % RANDOMISATIONS;
        int longer = Math.min(place, rest % RANDOMISATIONS);
        return Math.min(base + place * (rest / RANDOMISATIONS) + longer, count);
    }

    /// The draw after the last of a stretch.
    public int end(int stretch) {
        return start(stretch + 1);
    }

    /// The stretch of a draw.
    public int stretch(int draw) {
        int base = draw / ROUND * ROUND;
        if (base + (long) ROUND <= count) {
            return draw / STRETCH;
        }
        int rest = count - base;
        int least = rest / RANDOMISATIONS;
        int longer = rest % RANDOMISATIONS;
        int inLonger = longer * (least + 1);
        int place = draw - base;
        int index = place < inLonger ? place / (least + 1) : longer + (place - inLonger) / least;
        return draw / ROUND * RANDOMISATIONS + index;
    }

    /// The number of a draw among the points of its randomisation.
    public int point(int draw) {
        return draw / ROUND * STRETCH + draw - start(stretch(draw));
    }
}
