package flopcast.training.scaling;

/// A number that is printed of a law, and the question that must give it: by its paper, by the
/// authors' code, or by a text that uses the same coefficients and is then named.
///
/// @param question as a user writes it, with the law under the name `law`
/// @param printed as the source has it, in the unit of the question's result
/// @param tolerance how far the answer may lie from it
/// @param reason of a tolerance wider than the printed digits; else empty
/// @param place where it is printed
public record Check(
        String question, String printed, double tolerance, String reason, String place) {

    /// The answer must round to what is printed.
    public static Check digits(String question, String printed, String place) {
        double half = lastDigit(printed) / 2;
        return new Check(question, printed, half, "", place);
    }

    /// The worth of the last digit: 0.01 of `2.84`, 1e8 of `13.6e9`.
    private static double lastDigit(String printed) {
        int end = printed.indexOf('e') < 0 ? printed.length() : printed.indexOf('e');
        int exponent = end == printed.length() ? 0 : Integer.parseInt(printed.substring(end + 1));
        int point = printed.indexOf('.');
        int decimals = point < 0 ? 0 : end - point - 1;
        return Double.parseDouble("1e" + (exponent - decimals));
    }

    /// The answer must lie within a share of what is printed, for a reason.
    public static Check within(
            double share, String reason, String question, String printed, String place) {
        double tolerance = share * Math.abs(Double.parseDouble(printed));
        return new Check(question, printed, tolerance, reason, place);
    }

    /// The scenario whose last line is the question.
    public String scenario(String id) {
        return "law = Law(\"" + id + "\")\n" + question + "\n";
    }

    /// @param answer in base units
    public boolean agrees(double answer) {
        return Math.abs(answer - Double.parseDouble(printed)) <= tolerance * (1 + ROUNDING);
    }

    /// Of halves that have no exact binary form.
    private static final double ROUNDING = 1e-9;
}
