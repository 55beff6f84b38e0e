package flopcast.quantity.draw;

import flopcast.quantity.kernel.Real;

/// Spearman's rank correlation of two normals that are jointly normal, and Pearson's correlation of
/// the same two.
///
/// ```text
/// ρ = 6/π · asin(r / 2)        r = 2 · sin(π·ρ / 6)
/// ```
///
/// Source: Pearson 1907, "On further methods of determining correlation", Drapers' Company Research
/// Memoirs, Biometric Series IV; Kruskal 1958, "Ordinal measures of association",
/// doi:10.1080/01621459.1958.10501481, section 8.
public final class RankCorrelation {

    private static final double SIXTH_OF_A_HALF_TURN = Math.PI / 6;

    private RankCorrelation() {}

    /// Pearson's `r` of a rank correlation `rank` in [-1, 1]; exact at the ends.
    static double toPearson(double rank) {
        return Math.abs(rank) == 1 ? rank : 2 * Real.sin(SIXTH_OF_A_HALF_TURN * rank);
    }

    /// The inverse of [#toPearson].
    public static double ofPearson(double pearson) {
        return Math.abs(pearson) == 1 ? pearson : Real.asin(pearson / 2) / SIXTH_OF_A_HALF_TURN;
    }
}
