package flopcast.quantity.unit;

import java.util.Optional;

/// Finds a `*` that follows a `/` without brackets, which many a reader takes for part of the
/// divisor.
final class LeftToRight {

    private LeftToRight() {}

    /// @param text a unit text that can be read
    static Optional<String> remark(String text) {
        for (int star = text.indexOf('*'); star >= 0; star = text.indexOf('*', star + 1)) {
            int start = startOfProduct(text, star);
            int slash = slashBefore(text, start, star);
            if (slash >= 0) {
                return Optional.of(remark(text, start, slash, star));
            }
        }
        return Optional.empty();
    }

    private static String remark(String text, int start, int slash, int star) {
        String before = text.substring(0, start);
        String read = before + "(" + text.substring(start, star) + ")" + text.substring(star);
        int end = endOfDivisor(text, star + 1);
        String other =
                text.substring(0, slash + 1)
                        + "("
                        + text.substring(slash + 1, end)
                        + ")"
                        + text.substring(end);
        return "`%s` is read from left to right, as `%s`. If you mean `%s`, write that."
                .formatted(text, read, other);
    }

    /// Just after the bracket that encloses the character at `index`, or the beginning.
    private static int startOfProduct(String text, int index) {
        int depth = 0;
        for (int i = index - 1; i >= 0; i--) {
            depth += depthChange(text.charAt(i));
            if (depth > 0) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int slashBefore(String text, int start, int star) {
        int depth = 0;
        for (int i = star - 1; i >= start; i--) {
            depth += depthChange(text.charAt(i));
            if (depth == 0 && text.charAt(i) == '/') {
                return i;
            }
        }
        return -1;
    }

    private static int endOfDivisor(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            depth += depthChange(text.charAt(i));
            if (depth < 0 || (depth == 0 && text.charAt(i) == '/')) {
                return i;
            }
        }
        return text.length();
    }

    private static int depthChange(char c) {
        return c == '(' ? 1 : c == ')' ? -1 : 0;
    }
}
