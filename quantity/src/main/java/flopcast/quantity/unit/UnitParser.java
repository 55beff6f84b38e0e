package flopcast.quantity.unit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a unit text, from left to right.
///
/// ```text
/// product  = ["1" "/" factor | factor] { ("*" | "/") factor }
/// factor   = (name | "(" product ")") ["^" exponent]
/// exponent = ["-"] digits | "(" ["-"] digits ["/" digits] ")"
/// ```
final class UnitParser {

    private static final int MOST_NESTING = 50;
    private static final Pattern EXPONENT =
            Pattern.compile("(-?\\d+)|\\((-?\\d+)(?:/([1-9]\\d*))?\\)");
    private static final String EXPONENT_TOO_LARGE =
            "an exponent is at most " + Rational.MOST + ", as a fraction too";
    private static final String HOW_TO_WRITE =
            "Write a unit without blanks, as in `FLOP/(s*chip)`, `1/s` or `s^2`.";

    private final String text;
    private final UnitTable table;
    private int at;

    UnitParser(String text, UnitTable table) {
        this.text = text;
        this.table = table;
    }

    Unit unit() {
        if (text.isEmpty()) {
            return Unit.NONE;
        }
        Measure measure = product(0);
        if (at < text.length()) {
            throw unexpected();
        }
        double factor = measure.factor();
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw outOfRange("a number cannot hold how large it is", 0, text.length());
        }
        return new Unit(text, measure.dimension(), factor);
    }

    private Measure product(int depth) {
        Measure product = Measure.ONE;
        if (text.startsWith("1/", at)) {
            at++;
        } else {
            product = factor(depth);
        }
        while (next('*') || next('/')) {
            char operator = text.charAt(at++);
            int start = at;
            Measure factor = factor(depth);
            try {
                product = operator == '*' ? product.times(factor) : product.dividedBy(factor);
            } catch (IllegalArgumentException e) {
                throw outOfRange(EXPONENT_TOO_LARGE, start, at - start);
            }
        }
        return product;
    }

    private Measure factor(int depth) {
        Measure measure = next('(') ? bracket(depth + 1) : name();
        return next('^') ? power(measure) : measure;
    }

    private Measure bracket(int depth) {
        int open = at++;
        if (depth > MOST_NESTING) {
            throw malformed("its brackets are nested too deep", HOW_TO_WRITE, open, 1);
        }
        Measure inside = product(depth);
        if (!next(')')) {
            if (at < text.length()) {
                throw unexpected();
            }
            throw malformed("a bracket is not closed", "Add a `)`.", open, 1);
        }
        at++;
        return inside;
    }

    private Measure name() {
        int start = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw missingName(start);
        }
        String name = text.substring(start, at);
        if (Character.isDigit(name.charAt(0)) || name.charAt(0) == '.') {
            throw malformed(
                    UnitException.quoted(name) + " is a number",
                    "To calculate with a number, put blanks round the operator: `5 s * 2`.",
                    start,
                    name.length());
        }
        return table.measure(name).orElseThrow(() -> UnknownUnit.problem(name, text, start, table));
    }

    private Measure power(Measure measure) {
        int start = ++at;
        Matcher exponent = EXPONENT.matcher(text).region(at, text.length());
        if (!exponent.lookingAt()) {
            throw badExponent(start);
        }
        at = exponent.end();
        if (next('^') || (at < text.length() && isNameCharacter(text.charAt(at)))) {
            throw badExponent(start);
        }
        try {
            return measure.power(rational(exponent));
        } catch (IllegalArgumentException e) {
            throw outOfRange(EXPONENT_TOO_LARGE, start, at - start);
        }
    }

    private static Rational rational(Matcher exponent) {
        String numerator = exponent.group(1) == null ? exponent.group(2) : exponent.group(1);
        String denominator = exponent.group(3) == null ? "1" : exponent.group(3);
        return Rational.parse(numerator, denominator);
    }

    private UnitException badExponent(int start) {
        while (at < text.length() && (isNameCharacter(text.charAt(at)) || next('^'))) {
            at++;
        }
        return malformed(
                "an exponent is a whole number or a fraction in brackets",
                "Write `s^2`, `s^-1` or `s^(1/2)`; to raise a quantity to a power that you calculate,"
                        + " put blanks round `^`.",
                start,
                at - start);
    }

    private UnitException missingName(int start) {
        if (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            return unexpected();
        }
        return malformed(
                start == text.length()
                        ? "the name of a unit is missing at its end"
                        : "the name of a unit is missing before `" + text.charAt(start) + "`",
                HOW_TO_WRITE,
                start,
                Math.min(1, text.length() - start));
    }

    private UnitException unexpected() {
        char found = text.charAt(at);
        if (Character.isWhitespace(found)) {
            return malformed("it has a blank", HOW_TO_WRITE, at, 1);
        }
        if (found == ')') {
            return malformed("a bracket is closed but never opened", "Remove the `)`.", at, 1);
        }
        return malformed("`" + found + "` cannot stand here", HOW_TO_WRITE, at, 1);
    }

    private UnitException malformed(String why, String advice, int offset, int length) {
        return new UnitException(
                "unit-malformed",
                "the unit " + UnitException.quoted(text) + " cannot be read: " + why,
                advice,
                offset,
                length);
    }

    private UnitException outOfRange(String why, int offset, int length) {
        return new UnitException(
                "unit-out-of-range",
                "the unit " + UnitException.quoted(text) + " is out of range: " + why,
                "Use smaller exponents.",
                offset,
                length);
    }

    private boolean next(char expected) {
        return at < text.length() && text.charAt(at) == expected;
    }

    private static boolean isNameCharacter(char c) {
        return "*/^()".indexOf(c) < 0 && !Character.isWhitespace(c);
    }
}
