package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import java.util.Optional;

/// Finds how far a unit reaches. What its names mean is not known here.
final class UnitParser {

    private static final int NONE = -1;

    private final Cursor cursor;

    UnitParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /// The unit after a number or a closing bracket and a blank, on the same line.
    Optional<UnitText> afterBlank() {
        Token token = cursor.peek();
        if (token.startsLine() || !token.afterBlank() || !startsUnit()) {
            return Optional.empty();
        }
        UnitText unit = unit(end(true));
        requireEnd(unit);
        return Optional.of(unit);
    }

    /// The unit after `in`.
    UnitText conversion() {
        if (cursor.isAtLineEnd() || !(startsUnit() || cursor.peek().is("("))) {
            throw missing("`in`");
        }
        int end = end(true);
        if (end == NONE) {
            throw missing("`in`");
        }
        UnitText unit = unit(end);
        requireEnd(unit);
        return unit;
    }

    /// The unit after `::`, in which blanks are allowed, as the statement says what is meant.
    Optional<UnitText> annotation() {
        if (!cursor.take("::")) {
            return Optional.empty();
        }
        int end = end(false);
        if (end == NONE) {
            throw missing("`::`");
        }
        return Optional.of(unit(end));
    }

    private ProblemFound missing(String before) {
        return cursor.unexpected(
                "a unit after " + before,
                "A unit is written without blanks, for example `FLOP/s` or `USD/(chip*hour)`.");
    }

    private boolean startsUnit() {
        Token token = cursor.peek();
        if (token.kind() == Token.Kind.NAME) {
            return !token.isJoiningWord();
        }
        return isOne(token) && isQuotient() && end(true) != NONE;
    }

    private boolean isQuotient() {
        return cursor.peek(1).is("/") && cursor.peek(1).touches();
    }

    private static boolean isOne(Token token) {
        return token.kind() == Token.Kind.NUMBER && token.text().equals("1");
    }

    private UnitText unit(int end) {
        Token first = cursor.peek();
        StringBuilder text = new StringBuilder();
        while (cursor.position() < end) {
            text.append(cursor.next().text());
        }
        return new UnitText(cursor.since(first), text.toString());
    }

    /// The index after the longest unit that begins here, or NONE.
    ///
    /// @param isTight nothing may stand between its parts, and numbers only in exponents
    private int end(boolean isTight) {
        int longest = NONE;
        int open = 0;
        boolean needsTerm = true;
        int i = cursor.position();
        while (i == cursor.position() || mayGoOn(i, isTight)) {
            Token token = cursor.tokens().at(i);
            if (needsTerm && token.is("(")) {
                open++;
            } else if (needsTerm) {
                if (!isTerm(token, isTight, i)) {
                    break;
                }
                needsTerm = false;
            } else if (token.is(")") && open > 0) {
                open--;
            } else if (token.is("^") && exponentEnd(i + 1, isTight) != NONE) {
                i = exponentEnd(i + 1, isTight) - 1;
            } else if (token.is("*") || token.is("/")) {
                needsTerm = true;
            } else {
                break;
            }
            i++;
            longest = !needsTerm && open == 0 ? i : longest;
        }
        return longest;
    }

    private boolean isTerm(Token token, boolean isTight, int index) {
        return token.kind() == Token.Kind.NAME
                || (token.kind() == Token.Kind.NUMBER && !isTight)
                || (isOne(token) && index == cursor.position());
    }

    private boolean mayGoOn(int index, boolean isTight) {
        Token token = cursor.tokens().at(index);
        return isTight ? token.touches() : !token.startsLine();
    }

    /// After `2`, `-1`, `(1/2)` or a name, which is none but is reported as such later.
    private int exponentEnd(int start, boolean isTight) {
        if (!mayGoOn(start, isTight)) {
            return NONE;
        }
        if (at(start, "(")) {
            int end = fractionEnd(start + 1);
            return end != NONE && at(end, ")") ? end + 1 : NONE;
        }
        if (isTight && cursor.tokens().at(start).kind() == Token.Kind.NAME) {
            return start + 1;
        }
        return numberEnd(start);
    }

    private int fractionEnd(int start) {
        int end = numberEnd(start);
        return end != NONE && at(end, "/") ? numberEnd(end + 1) : end;
    }

    private int numberEnd(int start) {
        int digits = at(start, "-") ? start + 1 : start;
        return cursor.tokens().at(digits).kind() == Token.Kind.NUMBER ? digits + 1 : NONE;
    }

    private boolean at(int index, String sign) {
        return cursor.tokens().at(index).is(sign);
    }

    /// `5 s*f(x)` means something else than it says.
    private void requireEnd(UnitText unit) {
        Token token = cursor.peek();
        boolean isPartOfWord = token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.NUMBER;
        boolean isPostfix = token.is("(") || token.is("[") || token.is(".");
        if (token.touches() && (isPartOfWord || isPostfix)) {
            throw new ProblemFound(unfinished(unit, token));
        }
    }

    private Problem unfinished(UnitText unit, Token next) {
        boolean isOneName = unit.text().chars().allMatch(Character::isLetterOrDigit);
        return Problem.error(
                "unit-unfinished",
                cursor.span(),
                "the unit `" + unit.text() + "` is followed by `" + next.text() + "`",
                isOneName
                        ? "Put brackets round a quantity before `" + next.text() + "`."
                        : "Put blanks round the operator before a name that is not a unit.");
    }
}
