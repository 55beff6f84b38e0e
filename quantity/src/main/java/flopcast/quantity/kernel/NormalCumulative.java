package flopcast.quantity.kernel;

/// The cumulative distribution function of the standard normal, with small relative error in the
/// lower tail as well.
///
/// ```text
/// |x| ≤ 1.2      Φ(x) = ½ + x·C(x²)
/// x < -1.2       Φ(x) = e^(-x²/2) · T(t) / (1 + √2·|x|),   t = (|x| - 4) / (|x| + 4)
/// ```
///
/// The form of the tail is that of Shepherd & Laframboise 1981, "Chebyshev approximation of
/// (1+2x)exp(x²)erfc x in 0 ≤ x < ∞", doi:10.1090/S0025-5718-1981-0595058-X; the coefficients are
/// made by `src/test/reference/kernel-coefficients.py`.
final class NormalCumulative {

    static final double CENTRE_END = 1.2;
    static final double SQRT_2 = 0x1.6a09e667f3bcdp+0;

    private static final double[] CENTRE = {
        0.3989422804014327,
        -0.06649038006690544,
        0.009973557010035444,
        -0.0011873282154756023,
        0.0001154346875835365,
        -9.444656130005896e-06,
        6.659690252864543e-07,
        -4.122613165223893e-08,
        2.272926210025003e-09,
        -1.125654694700056e-10,
        4.900718541131116e-12,
        -1.5275962517679777e-13,
    };

    private static final double[] TAIL = {
        0.6284778787483127,
        -0.06617832190096741,
        -0.03172110114383868,
        0.07014920337523547,
        -0.058319238830630706,
        0.028883013433689965,
        -0.007284670744618729,
        -0.000668537423909196,
        0.001060267194341508,
        -0.00011467505451640998,
        -0.00013610984592487985,
        2.8133436572741835e-05,
        2.1054542459037642e-05,
        -4.509445281615346e-06,
        -3.971038359727171e-06,
        4.843710295869025e-07,
        8.230243984102717e-07,
        2.819379386730942e-08,
        -1.6484744922455585e-07,
        -3.8212358614992275e-08,
        2.7702995587807763e-08,
        1.3553119867432262e-08,
        -3.0803952510281276e-09,
        -2.8419099152153795e-09,
        6.752072369305236e-11,
        2.893797984537348e-10,
        2.5067331671602035e-11,
    };

    static final double TAIL_CENTRE = 4;

    /// Beyond, a tail is less than the smallest double.
    static final double TAIL_END = 40;

    private NormalCumulative() {}

    static double[] centre() {
        return CENTRE.clone();
    }

    static double[] tail() {
        return TAIL.clone();
    }

    static double of(double x) {
        if (Math.abs(x) <= CENTRE_END) {
            return Math.fma(x, Polynomial.at(x * x, CENTRE), 0.5);
        }
        return x < 0 ? tail(-x) : 1 - tail(x);
    }

    /// The probability above `x`, for `x > 1.2`.
    private static double tail(double x) {
        if (x > TAIL_END) {
            return 0;
        }
        double scaled =
                Polynomial.at((x - TAIL_CENTRE) / (x + TAIL_CENTRE), TAIL) / Math.fma(SQRT_2, x, 1);
        return scaled * minusHalfSquareExponential(x);
    }

    /// `e^(-x²/2)` without the rounding of the square.
    static double minusHalfSquareExponential(double x) {
        double square = x * x;
        double error = Math.fma(x, x, -square);
        return Exponential.of(-0.5 * square, -0.5 * error);
    }
}
