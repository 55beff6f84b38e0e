package flopcast.quantity.kernel;

/// The nodes and weights of Gauss and Legendre's rule on (0, 1) with 32 points, exact for
/// polynomials of degree 63. Made by `src/test/reference/kernel-coefficients.py`.
final class GaussLegendre {

    /// The lower half of the nodes: the others mirror them.
    private static final double[] NODES = {
        0.0013680690752592183,
        0.007194244227365833,
        0.017618872206246784,
        0.03254696203113015,
        0.05183942211697394,
        0.07531619313371501,
        0.1027581020160288,
        0.13390894062985517,
        0.1684778665348924,
        0.20614212137961885,
        0.2465500455338853,
        0.2893243619346823,
        0.33406569885893617,
        0.38035631887393145,
        0.42776401920860174,
        0.4758461671561308,
    };

    private static final double[] WEIGHTS = {
        0.003509305004735048,
        0.008137197365452835,
        0.01269603265463103,
        0.017136931456510716,
        0.02141794901111334,
        0.025499029631188087,
        0.029342046739267772,
        0.032911111388180925,
        0.03617289705442425,
        0.039096947893535156,
        0.041655962113473374,
        0.043826046502201906,
        0.045586939347881945,
        0.04692219954040228,
        0.04781936003963743,
        0.0482700442573639,
    };

    private static final int COUNT = 2 * NODES.length;

    private GaussLegendre() {}

    static int count() {
        return COUNT;
    }

    static double node(int i) {
        return i < NODES.length ? NODES[i] : 1 - NODES[COUNT - 1 - i];
    }

    static double weight(int i) {
        return WEIGHTS[Math.min(i, COUNT - 1 - i)];
    }
}
