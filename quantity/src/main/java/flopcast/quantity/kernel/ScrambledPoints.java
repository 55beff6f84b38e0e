package flopcast.quantity.kernel;

/// Points of a sequence in base 2, scrambled: whole numbers `points[i] ^ base`, whose lowest bit is
/// the first digit.
///
/// @param points of a stretch of the sequence
/// @param base what another stretch differs by from it
public record ScrambledPoints(int[] points, int base, Scramble scramble) {

    /// The uniform of a point.
    double uniform(int point) {
        return scramble.uniform(scramble.apply(points[point] ^ base));
    }
}
