package flopcast.quantity.kernel;

/// The quantile function of the standard normal: a rational function near the middle, and one of
/// `√(-ln p)` in either tail.
///
/// Source: Wichura 1988, "Algorithm AS 241: The percentage points of the normal distribution",
/// doi:10.2307/2347330, function PPND16.
final class NormalQuantile {

    private static final double[] CENTRE_NUMERATOR = {
        3.3871328727963665,
        133.14166789178438,
        1971.5909503065513,
        13731.69376550946,
        45921.95393154987,
        67265.7709270087,
        33430.57558358813,
        2509.0809287301227,
    };

    private static final double[] CENTRE_DENOMINATOR = {
        1.0,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854,
    };

    private static final double[] TAIL_NUMERATOR = {
        1.4234371107496835,
        4.630337846156546,
        5.769497221460691,
        3.6478483247632045,
        1.2704582524523684,
        0.2417807251774506,
        0.022723844989269184,
        0.0007745450142783414,
    };

    private static final double[] TAIL_DENOMINATOR = {
        1.0,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-09,
    };

    private static final double[] FAR_NUMERATOR = {
        6.657904643501103,
        5.463784911164114,
        1.7848265399172913,
        0.29656057182850487,
        0.026532189526576124,
        0.0012426609473880784,
        2.7115555687434876e-05,
        2.0103343992922881e-07,
    };

    private static final double[] FAR_DENOMINATOR = {
        1.0,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-05,
        1.421511758316446e-07,
        2.0442631033899397e-15,
    };

    /// How far from ½ the middle form holds.
    static final double CENTRE = 0.425;

    static final double CENTRE_SQUARE = 0.180625;

    /// `√(-ln p)` in the middle of the form for the tails, and where that for the far tails begins.
    static final double TAIL_CENTRE = 1.6;

    static final double FAR = 5;

    private NormalQuantile() {}

    static double[] centreNumerator() {
        return CENTRE_NUMERATOR.clone();
    }

    static double[] centreDenominator() {
        return CENTRE_DENOMINATOR.clone();
    }

    static double[] tailNumerator() {
        return TAIL_NUMERATOR.clone();
    }

    static double[] tailDenominator() {
        return TAIL_DENOMINATOR.clone();
    }

    static double of(double p) {
        double fromMiddle = p - 0.5;
        if (Math.abs(fromMiddle) <= CENTRE) {
            double r = Math.fma(-fromMiddle, fromMiddle, CENTRE_SQUARE);
            return fromMiddle * ratio(r, CENTRE_NUMERATOR, CENTRE_DENOMINATOR);
        }
        return fromMiddle < 0 ? -distance(Logarithm.of(p)) : distance(Logarithm.of(1 - p));
    }

    /// How far from the middle a tail begins: positive. Infinite where the tail is empty.
    ///
    /// @param logarithm of the share that lies in the tail
    static double distance(double logarithm) {
        double r = Math.sqrt(-logarithm);
        if (r <= FAR) {
            return ratio(r - TAIL_CENTRE, TAIL_NUMERATOR, TAIL_DENOMINATOR);
        }
        return r < Double.POSITIVE_INFINITY ? ratio(r - FAR, FAR_NUMERATOR, FAR_DENOMINATOR) : r;
    }

    private static double ratio(double x, double[] numerator, double[] denominator) {
        return Polynomial.at(x, numerator) / Polynomial.at(x, denominator);
    }
}
