package flopcast.scenario.syntax;

/// How far a number reaches, with whatever letters touch it.
final class NumberScan {

    private NumberScan() {}

    /// The end of the digits, fraction and exponent that begin at `start`.
    static int digitsEnd(String text, int start) {
        int end = skipDigits(text, start);
        if (end < text.length() && text.charAt(end) == '.') {
            end = skipDigits(text, end + 1);
        }
        return exponentEnd(text, end);
    }

    /// The end of the number and the suffix that touches it.
    static int end(String text, int start) {
        int end = digitsEnd(text, start);
        while (end < text.length() && (text.charAt(end) == '%' || Lexer.nameEnd(text, end) > end)) {
            end = Math.max(end + 1, Lexer.nameEnd(text, end));
        }
        return end;
    }

    private static int exponentEnd(String text, int start) {
        if (start >= text.length() || "eE".indexOf(text.charAt(start)) < 0) {
            return start;
        }
        int digits = start + 1;
        if (digits < text.length() && "+-".indexOf(text.charAt(digits)) >= 0) {
            digits++;
        }
        int end = skipDigits(text, digits);
        return end > digits ? end : start;
    }

    private static int skipDigits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
