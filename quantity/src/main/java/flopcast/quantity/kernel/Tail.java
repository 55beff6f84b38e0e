package flopcast.quantity.kernel;

/// How far a falling integrand is followed.
final class Tail {

    /// What is `e^-DEPTH` of the first value no longer counts.
    static final double DEPTH = 39;

    private Tail() {}

    /// Where `½·curvature·v² + rise·v` is [#DEPTH].
    static double reach(double curvature, double rise) {
        return 2 * DEPTH / (rise + Math.sqrt(rise * rise + 2 * DEPTH * curvature));
    }
}
