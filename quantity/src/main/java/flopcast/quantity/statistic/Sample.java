package flopcast.quantity.statistic;

/// The draws of one quantity, ready to be asked. Placeholder of the signature.
public final class Sample {

    private Sample() {}

    public static Sample of(double[] draws, int count) {
        throw new UnsupportedOperationException(draws.length + " " + count);
    }

    public Estimate mean() {
        throw new UnsupportedOperationException();
    }

    public Estimate standardDeviation() {
        throw new UnsupportedOperationException();
    }

    public Estimate variance() {
        throw new UnsupportedOperationException();
    }

    public Estimate quantile(double p) {
        throw new UnsupportedOperationException("" + p);
    }

    public Estimate mode() {
        throw new UnsupportedOperationException();
    }

    public Estimate density(double x) {
        throw new UnsupportedOperationException("" + x);
    }

    public Estimate minimum() {
        throw new UnsupportedOperationException();
    }

    public Estimate maximum() {
        throw new UnsupportedOperationException();
    }
}
