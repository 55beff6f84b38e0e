package flopcast.quantity.unit;

/// Prints a dimension in base units.
final class DimensionText {

    private DimensionText() {}

    static String of(Dimension dimension) {
        var above = new StringBuilder();
        var below = new StringBuilder();
        dimension
                .powers()
                .forEach((base, power) -> {
                    boolean divides = power.numerator() < 0;
                    var part = divides ? below : above;
                    if (!part.isEmpty()) {
                        part.append('*');
                    }
                    part.append(base);
                    Rational shown = divides ? power.negated() : power;
                    if (!shown.equals(Rational.ONE)) {
                        part.append('^').append(shown);
                    }
                });
        if (below.isEmpty()) {
            return above.toString();
        }
        boolean several = below.indexOf("*") >= 0;
        return (above.isEmpty() ? "1" : above) + "/" + (several ? "(" + below + ")" : below);
    }
}
