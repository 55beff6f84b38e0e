package flopcast.training.scaling;

import java.util.List;

/// How loss, model size, data and training compute of good training runs hang together.
public sealed interface ScalingLaw permits ParametricLaw, FrontierTable {

    /// The allocation of `trainingCompute` [FLOP] that the law holds to be best.
    Allocation computeOptimal(double trainingCompute);

    /// The law in one line.
    String equation();

    /// The fitted numbers in the order of the equation; none for a table.
    List<Coefficient> coefficients();
}
