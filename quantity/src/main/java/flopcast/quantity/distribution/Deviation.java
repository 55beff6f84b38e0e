package flopcast.quantity.distribution;

/// Standard deviations of independent numbers together.
final class Deviation {

    private Deviation() {}

    /// `√(a² + b²)`, also where the squares would leave the range of doubles.
    static double ofSum(double a, double b) {
        double larger = Math.max(a, b);
        double share = Math.min(a, b) / larger;
        double direct = Math.sqrt(a * a + b * b);
        boolean isSafe = direct > 0x1p-500 && direct < 0x1p500;
        return isSafe ? direct : larger * Math.sqrt(1 + share * share);
    }
}
