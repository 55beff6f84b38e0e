package flopcast.training.scaling;

/// The training runs that a law was fitted to. Outside it extrapolates.
///
/// @param parameters `N` of the runs
/// @param tokens `D` of the runs
/// @param trainingCompute `C` of the runs [FLOP]
/// @param runs what they were, in one phrase
public record FitDomain(Range parameters, Range tokens, Range trainingCompute, String runs) {}
