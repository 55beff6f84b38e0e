package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import java.util.Set;

/// Numbers and their suffixes.
final class LiteralParser {

    /// Squiggle's durations, which touch their number.
    private static final Set<String> DURATIONS =
            Set.of("minutes", "hours", "days", "year", "years");

    /// Digits of an exponent beyond which every number is 0 or out of range.
    private static final int MOST_EXPONENT_DIGITS = 9;

    private final Cursor cursor;

    LiteralParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /// A number, or a quantity where a duration touches it.
    Expression number() {
        Token token = cursor.next();
        int digitsEnd = NumberScan.digitsEnd(token.text(), 0);
        String digits = token.text().substring(0, digitsEnd);
        String suffix = token.text().substring(digitsEnd);
        Span span = cursor.span(token);
        if (DURATIONS.contains(suffix)) {
            return duration(span, digits, suffix);
        }
        if (!suffix.isEmpty() && !isSuffix(suffix)) {
            throw new ProblemFound(wrongSuffix(span, digits, suffix));
        }
        return new Expression.NumberLiteral(span, value(span, digits, powerOfTen(suffix)));
    }

    private Expression duration(Span span, String digits, String suffix) {
        int digitsEnd = span.start() + digits.length();
        SourceText source = span.source();
        Span numberSpan = new Span(source, span.start(), digitsEnd);
        return new Expression.Measured(
                span,
                new Expression.NumberLiteral(numberSpan, value(numberSpan, digits, 0)),
                new UnitText(new Span(source, digitsEnd, span.end()), suffix));
    }

    private static boolean isSuffix(String suffix) {
        return suffix.length() == 1 && "nm%kMBGTP".contains(suffix);
    }

    private static int powerOfTen(String suffix) {
        return switch (suffix) {
            case "n" -> -9;
            case "m" -> -3;
            case "%" -> -2;
            case "k" -> 3;
            case "M" -> 6;
            case "B", "G" -> 9;
            case "T" -> 12;
            case "P" -> 15;
            default -> 0;
        };
    }

    /// The double nearest to `digits · 10^power`, rounded once.
    private static double value(Span span, String digits, int power) {
        int mark = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        String mantissa = mark < 0 ? digits : digits.substring(0, mark);
        long exponent = mark < 0 ? 0 : exponent(digits.substring(mark + 1));
        double value = Double.parseDouble(mantissa + "e" + (exponent + power));
        boolean isZero = mantissa.chars().noneMatch(c -> c >= '1' && c <= '9');
        if (Double.isInfinite(value) || (value == 0 && !isZero)) {
            throw new ProblemFound(
                    Problem.error(
                            "number-range",
                            span,
                            "the number " + span.text() + " is out of range",
                            "Numbers reach from 4.9e-324 to 1.8e308."));
        }
        return value;
    }

    private static long exponent(String text) {
        boolean isNegative = text.startsWith("-");
        String digits = text.replaceFirst("^[+-]?0*", "");
        if (digits.length() > MOST_EXPONENT_DIGITS) {
            return isNegative ? -1_000_000_000 : 1_000_000_000;
        }
        long size = digits.isEmpty() ? 0 : Long.parseLong(digits);
        return isNegative ? -size : size;
    }

    private static Problem wrongSuffix(Span span, String digits, String suffix) {
        String shown = span.text();
        return Problem.error(
                "number-suffix",
                span,
                "`" + shown + "` is not a number: `" + suffix + "` is no suffix",
                suffixAdvice(digits, suffix));
    }

    private static String suffixAdvice(String digits, String suffix) {
        if (suffix.startsWith("_")) {
            return "Write the digits without `_`, or use a suffix: 10k, 4M, 2B, 3T.";
        }
        if (suffix.startsWith("%")) {
            return "Write an operator after `" + digits + "%`.";
        }
        if (suffix.chars().allMatch(c -> isSuffix(Character.toString(c)))) {
            return "One suffix at most: n, m, %, k, M, B or G, T, P.";
        }
        return "Write a blank before a unit, `"
                + digits
                + " "
                + suffix
                + "`, and `*` before a name, `"
                + digits
                + " * "
                + suffix
                + "`.";
    }

    /// `3 T tokens`: a suffix stands apart from its number, and would be read as a unit.
    void requireNoLooseSuffix(Expression number, UnitText unit) {
        Token next = cursor.peek();
        boolean anotherUnitFollows =
                next.kind() == Token.Kind.NAME && !next.startsLine() && !next.isJoiningWord();
        if (anotherUnitFollows && isSuffix(unit.text())) {
            String joined = number.span().text() + unit.text();
            throw new ProblemFound(
                    Problem.error(
                            "suffix-apart",
                            unit.span(),
                            "the suffix `" + unit.text() + "` stands apart from its number",
                            "Write `" + joined + " " + next.text() + "`."));
        }
    }
}
