package flopcast.scenario.trace;

import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.Sampling;
import flopcast.scenario.value.Node;

/// Runs a part of the graph while the program is still being traced: for list lengths, indexes and
/// whatever else the shape of the program depends on.
public interface Evaluator {

    /// The value of a node that is the same in every world.
    double evaluate(Node node);

    /// `count` draws of `node` from worlds of their own, which `address` tells from all others.
    double[] sample(Node node, Address address, Sampling sampling, int count);
}
