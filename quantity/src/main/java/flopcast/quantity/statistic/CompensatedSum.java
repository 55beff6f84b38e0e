package flopcast.quantity.statistic;

/// A sum in two doubles, in the order of the additions: as if it had been made with twice the
/// digits and rounded once.
///
/// Source: Ogita, Rump & Oishi 2005, "Accurate sum and dot product", doi:10.1137/030601818,
/// algorithm 4.4.
final class CompensatedSum {

    private double sum;
    private double error;

    void add(double x) {
        double total = sum + x;
        double second = total - sum;
        error += (sum - (total - second)) + (x - second);
        sum = total;
    }

    void add(CompensatedSum other) {
        add(other.sum);
        error += other.error;
    }

    double dividedBy(double count) {
        double quotient = (sum + error) / count;
        double rest = Math.fma(-quotient, count, sum) + error;
        return quotient + rest / count;
    }
}
