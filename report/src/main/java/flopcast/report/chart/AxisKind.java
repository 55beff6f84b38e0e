package flopcast.report.chart;

/// How an axis is divided.
public enum AxisKind {
    /// Logarithmic where all values are positive and spread over more than an order of magnitude.
    AUTOMATIC,
    LINEAR,

    /// Where all values are positive; else linear.
    LOGARITHMIC;

    /// What the names of charts end with.
    String suffix() {
        return switch (this) {
            case AUTOMATIC -> "";
            case LINEAR -> "-linear";
            case LOGARITHMIC -> "-logarithmic";
        };
    }

    /// @param low the least value that is to be seen
    boolean isLogarithmic(double low, double high) {
        return low > 0 && (this == LOGARITHMIC || (this == AUTOMATIC && high > 10 * low));
    }
}
