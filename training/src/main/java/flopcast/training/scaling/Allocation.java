package flopcast.training.scaling;

import flopcast.training.compute.TrainingCompute;

/// A model size and the data it is trained on.
///
/// @param parameters `N`, trainable weights used per token
/// @param tokens `D`, training tokens, repeats counted
public record Allocation(double parameters, double tokens) {

    /// `C = 6·N·D` [FLOP].
    public double trainingCompute() {
        return TrainingCompute.dense(parameters, tokens);
    }

    public double tokensPerParameter() {
        return tokens / parameters;
    }
}
