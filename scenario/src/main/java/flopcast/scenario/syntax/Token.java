package flopcast.scenario.syntax;

/// A word, number, text or sign of the source, at `[start, end)`.
///
/// @param text a text without its quotes and escapes; of all others what is written
/// @param startsLine the first token of its line
/// @param afterBlank blanks or a comment stand before it
record Token(Kind kind, int start, int end, String text, boolean startsLine, boolean afterBlank) {

    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        SIGN,
        END
    }

    /// A sign of `text` that is not in the source: it closes what was left open.
    static Token supplied(String text, int offset) {
        return new Token(Kind.SIGN, offset, offset, text, false, false);
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    /// Nothing stands between this and the token before.
    boolean touches() {
        return !startsLine && !afterBlank;
    }

    boolean opensBracket() {
        return is("(") || is("[") || is("{");
    }

    boolean closesBracket() {
        return is(")") || is("]") || is("}");
    }

    /// A word that stands between two expressions, and is therefore no unit.
    boolean isJoiningWord() {
        return kind == Kind.NAME
                && switch (text) {
                    case "to", "in", "then", "else" -> true;
                    default -> false;
                };
    }

    /// May be the first token of an operand that follows a word and a blank.
    boolean startsOperand() {
        return switch (kind) {
            case NUMBER, TEXT -> true;
            case NAME -> !isJoiningWord();
            case SIGN -> opensBracket() || is("!");
            case END -> false;
        };
    }
}
