package flopcast.quantity.distribution;

/// How a scenario writes numbers and calls.
final class Notation {

    private Notation() {}

    /// `name(a, b, c)`.
    static String call(String name, double... arguments) {
        var text = new StringBuilder(name).append('(');
        String separator = "";
        for (double argument : arguments) {
            text.append(separator).append(number(argument));
            separator = ", ";
        }
        return text.append(')').toString();
    }

    /// The shortest text that is read as the same number: `5`, `0.25`, `1e26`.
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }
}
