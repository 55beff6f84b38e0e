package flopcast.quantity.statistic;

import java.util.List;

/// A probability density for plots: points to be joined by straight lines on the axis, and values
/// that have a probability of their own.
///
/// The points go from the least draw to the greatest, closer together where there are more draws.
/// The area under the lines and the probabilities of the atoms are 1 together. Where the density
/// jumps, two points have the same `x`.
public final class DensityCurve {

    private final Axis axis;
    private final double[] xs;
    private final double[] densities;
    private final List<Atom> atoms;

    /// @param densities on the axis
    DensityCurve(Axis axis, double[] xs, double[] densities, List<Atom> atoms) {
        this.axis = axis;
        this.xs = xs;
        this.densities = densities;
        this.atoms = List.copyOf(atoms);
    }

    /// A value that is taken with a probability above 0.
    public record Atom(double value, double probability) {}

    /// Whether the curve is meant for a logarithmic axis: all draws are positive and spread over
    /// more than an order of magnitude.
    public boolean isLogarithmic() {
        return axis == Axis.LOGARITHMIC;
    }

    /// 0 where there are atoms only.
    public int points() {
        return xs.length;
    }

    /// In ascending order.
    public double x(int point) {
        return xs[point];
    }

    /// Probability per unit of `x`.
    public double density(int point) {
        return densities[point] * axis.stretch(xs[point]);
    }

    /// Probability per unit of the axis: of a logarithmic one, per factor of e. Areas under it are
    /// probabilities to the eye as well.
    public double densityOnAxis(int point) {
        return densities[point];
    }

    /// In ascending order of value.
    public List<Atom> atoms() {
        return atoms;
    }
}
