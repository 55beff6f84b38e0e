package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.Span;

/// The problem of a character that begins nothing in the language.
final class UnknownCharacter {

    private UnknownCharacter() {}

    static Problem problem(Span span, int character) {
        String name = String.format("U+%04X", character);
        String shown =
                isVisible(character)
                        ? "`" + Character.toString(character) + "` (" + name + ")"
                        : name;
        return Problem.error(
                "unknown-character",
                span,
                "the character " + shown + " has no meaning here",
                advice(character));
    }

    private static String advice(int character) {
        return switch (character) {
            case '“', '”', '„', '«', '»' -> "Put texts in straight quotes, `\"…\"`.";
            case '‘', '’', '‚' -> "Put texts in straight quotes, `'…'`.";
            case '×', '·', '⋅', '∙' -> "Write `*`.";
            case '÷', '∕' -> "Write `/`.";
            case '−', '–', '—' -> "Write `-`.";
            case '≤' -> "Write `<=`.";
            case '≥' -> "Write `>=`.";
            case '≠' -> "Write `!=`.";
            case '→' -> "Write `->`.";
            case '…' -> "Write an interval as `low to high`.";
            case '#' -> "Begin a comment with `//`.";
            case '%' -> "Write a percentage without a blank: `40%`.";
            case '&' -> "Write `&&` for “and”.";
            case '€' -> "Define `unit EUR = 1.05 USD` and write `5 EUR`.";
            case '\\' -> "A line goes on without a sign where it ends with an operator.";
            default -> "Remove it, or put it inside a text.";
        };
    }

    private static boolean isVisible(int character) {
        return !Character.isISOControl(character)
                && Character.isDefined(character)
                && Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.SURROGATE;
    }
}
