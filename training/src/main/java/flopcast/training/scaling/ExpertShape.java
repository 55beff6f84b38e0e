package flopcast.training.scaling;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.Root;

/// What of a mixture of experts is active: its parameters of both kinds, embeddings included, from
/// the width `d` of the model and the number of experts `E`, one of which is used at a time.
///
/// ```text
/// active = 2·d·V + 13·d²·blocks        total = 2·d·V + (4 + 9·E)·d²·blocks
/// blocks = d / 64,  V = 50,257 words
/// ```
///
/// The share that is active falls with the width, from all to 13 / (4 + 9·E).
///
/// Source: Ludziejewski et al. 2025, arXiv:2502.05172, appendix A.
final class ExpertShape {

    private static final double EMBEDDING = 2 * 50_257;
    private static final double WIDTH_PER_BLOCK = 64;
    private static final double DENSE = 13;
    private static final double ATTENTION = 4;
    private static final double EXPERT = 9;

    /// Logarithms of widths beyond any model.
    private static final double LEAST = -20;

    private static final double MOST = 25;

    private ExpertShape() {}

    /// All parameters of the model of which so many are active.
    static double total(double active, double experts) {
        double width = width(active, DENSE);
        return embedding(width) + weights(experts) * blocks(width);
    }

    /// The active parameters of a model of so many in total.
    static double active(double total, double experts) {
        if (total == Double.POSITIVE_INFINITY) {
            return total;
        }
        double width = width(total, weights(experts));
        return embedding(width) + DENSE * blocks(width);
    }

    /// The most active parameters that a model can have of which at least this share is active.
    static double mostActive(double share, double experts) {
        double perBlock = share * weights(experts) - DENSE;
        if (perBlock <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double width = Real.sqrt(EMBEDDING * (1 - share) / perBlock * WIDTH_PER_BLOCK);
        return embedding(width) + DENSE * blocks(width);
    }

    private static double weights(double experts) {
        return ATTENTION + EXPERT * experts;
    }

    private static double embedding(double width) {
        return EMBEDDING * width;
    }

    /// `d²·blocks`.
    private static double blocks(double width) {
        return width * width * width / WIDTH_PER_BLOCK;
    }

    private static double width(double parameters, double perBlock) {
        return Real.exp(
                Root.between(
                        LEAST,
                        MOST,
                        ln -> {
                            double width = Real.exp(ln);
                            return embedding(width) + perBlock * blocks(width) - parameters;
                        }));
    }
}
