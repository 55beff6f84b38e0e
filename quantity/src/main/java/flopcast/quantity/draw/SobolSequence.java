package flopcast.quantity.draw;

/// One dimension of Sobol's sequence, as whole numbers whose lowest bit is the first digit of the
/// point: the digits of a point as a fraction of two, written from right to left.
///
/// Source: Sobol' 1967, doi:10.1016/0041-5553(67)90144-9; the recurrence and the numbers are those
/// of Joe & Kuo 2008, "Constructing Sobol sequences with better two-dimensional projections",
/// doi:10.1137/070709359, eq. 2.
final class SobolSequence {

    private static final int BITS = 32;

    private final int[] directions;
    private final int[] stretch = new int[Layout.STRETCH];

    private SobolSequence(int[] directions) {
        this.directions = directions;
        for (int bit = 0; 1 << bit < stretch.length; bit++) {
            for (int i = 0; i < 1 << bit; i++) {
                stretch[(1 << bit) + i] = stretch[i] ^ directions[bit];
            }
        }
    }

    static SobolSequence of(int dimension) {
        return new SobolSequence(directions(JoeKuo.row(dimension)));
    }

    /// The first 512 points. Those of any other stretch of 512 differ from them by [#base].
    int[] stretch() {
        return stretch;
    }

    /// What the points `[512·s, 512·(s + 1))` differ by from the first 512, to be added without
    /// carry.
    ///
    /// @param number `s`
    int base(int number) {
        int base = 0;
        int bit = Integer.numberOfTrailingZeros(Layout.STRETCH);
        for (int rest = number; rest != 0; rest >>>= 1) {
            base ^= (rest & 1) == 0 ? 0 : directions[bit];
            bit++;
        }
        return base;
    }

    private static int[] directions(int[] row) {
        int degree = row[0];
        var initial = new int[BITS];
        for (int k = 0; k < BITS; k++) {
            if (degree == 0) {
                initial[k] = 1;
            } else {
                initial[k] = k < degree ? row[2 + k] : next(initial, k, degree, row[1]);
            }
        }
        for (int k = 0; k < BITS; k++) {
            initial[k] = Integer.reverse(initial[k] << (BITS - 1 - k));
        }
        return initial;
    }

    private static int next(int[] m, int k, int degree, int coefficients) {
        int next = m[k - degree] ^ (m[k - degree] << degree);
        for (int j = 1; j < degree; j++) {
            if ((coefficients >> (degree - 1 - j) & 1) != 0) {
                next ^= m[k - j] << j;
            }
        }
        return next;
    }
}
