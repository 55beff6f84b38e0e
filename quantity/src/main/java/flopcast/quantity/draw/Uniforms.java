package flopcast.quantity.draw;

import flopcast.quantity.kernel.Columns;

/// The uniform numbers of one source, strictly inside (0, 1), addressed by draw.
///
/// The number at a draw depends only on the seed, the source and the draw: not on the thread that
/// asks, or on how many are asked for at once.
public sealed interface Uniforms permits UniformStream, SobolUniforms, LatinUniforms {

    /// Fills `target[0 .. length)` with the uniforms from draw `start` on.
    ///
    /// @param columns what computes columns
    void fill(double[] target, long start, int length, Columns columns);

    /// As above, one draw after the other.
    default void fill(double[] target, long start, int length) {
        fill(target, start, length, Columns.oneByOne(length));
    }

    /// The uniform of one draw.
    default double at(long draw) {
        var single = new double[1];
        fill(single, draw, 1);
        return single[0];
    }
}
