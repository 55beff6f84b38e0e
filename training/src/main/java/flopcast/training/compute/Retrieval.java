package flopcast.training.compute;

import flopcast.quantity.Require;

/// What a database to retrieve from is worth in parameters.
///
/// A ratio seen at the sizes that were tried, not a fitted law. Source: Borgeaud et al. 2021,
/// "Improving Language Models by Retrieving from Trillions of Tokens" (RETRO), arXiv:2112.04426.
public final class Retrieval {

    /// Section 1: models of up to 7.5e9 parameters match baselines ten times their size, on certain
    /// datasets.
    public static final double RETRO_FACTOR_ON_CERTAIN_DATASETS = 10;

    /// Abstract: on the Pile, performance comparable to GPT-3 and Jurassic-1 with 25 times fewer
    /// parameters.
    public static final double RETRO_FACTOR_ON_THE_PILE = 25;

    private Retrieval() {}

    /// The parameters that a model without retrieval would need for the same loss.
    ///
    /// ```text
    /// N' = factor · N
    /// ```
    ///
    /// Tokens stay as they are: the data seen in training are not multiplied.
    ///
    /// @param parameters `N` of the model with retrieval
    /// @param factor how many times larger a baseline it matches, positive
    public static double effectiveParameters(double parameters, double factor) {
        Require.positive("parameters", parameters, "parameters");
        Require.positive("factor", factor, "");
        return factor * parameters;
    }
}
