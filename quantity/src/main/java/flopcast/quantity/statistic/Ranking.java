package flopcast.quantity.statistic;

/// The draws of a column in order of value.
sealed interface Ranking permits EqualRanking, WeightedRanking {

    static Ranking of(double[] draws, Worlds worlds) {
        return worlds.isWeighted()
                ? WeightedRanking.of(draws, worlds.weights().orElseThrow())
                : new EqualRanking(OrderedDraws.of(draws));
    }

    /// The value below which, half of its own draw counted, lies the share `p` of all weight;
    /// between draws on a straight line.
    ///
    /// Source: Hyndman & Fan 1996, "Sample quantiles in statistical packages", doi:10.2307/2684934,
    /// definition 5 (Hazen). The more usual definition 7 is biased by `(1 - 2p) / n` of
    /// probability, more than the whole error of evenly spread draws.
    ///
    /// @param p in [0, 1]
    double quantile(double p);

    /// The share of all weight that one draw has, around the quantile at `p`.
    double shareOfOne(double p);

    /// In order, those of weight 0 left out; not to be changed.
    double[] values();

    /// Of each of [#values]; not to be changed.
    double[] weights();

    /// The value at `share` of the way between two draws.
    static double between(double low, double high, double share) {
        double step = high - low;
        return step < Double.POSITIVE_INFINITY
                ? Math.fma(share, step, low)
                : (1 - share) * low + share * high;
    }
}
