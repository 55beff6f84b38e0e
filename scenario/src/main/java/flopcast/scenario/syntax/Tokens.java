package flopcast.scenario.syntax;

import java.util.List;

/// The tokens of a text with every bracket closed.
final class Tokens {

    private final List<Token> list;
    private final int[] partner;

    /// @param list ends with the token END
    /// @param partner for a bracket the index of the one that closes or opens it, else -1
    Tokens(List<Token> list, int[] partner) {
        this.list = list;
        this.partner = partner;
    }

    /// The index of the token END.
    int end() {
        return list.size() - 1;
    }

    /// The bracket that belongs to the one at `index`; -1 where none is.
    int partner(int index) {
        return partner[index];
    }

    /// At most so many brackets and branches are open inside each other.
    int mostOpen() {
        int open = 0;
        int most = 0;
        int branches = 0;
        for (Token token : list) {
            open += token.opensBracket() ? 1 : token.closesBracket() ? -1 : 0;
            most = Math.max(most, open);
            branches += token.isWord("then") || token.is("?") ? 1 : 0;
        }
        return most + branches;
    }

    /// The token at `index`; after the last one, the last one.
    Token at(int index) {
        return list.get(Math.min(index, end()));
    }

    /// A name and `=`, a function's head and `=`, or either with an annotation, begins at `index`.
    boolean opensAssignment(int index) {
        if (at(index).kind() != Token.Kind.NAME) {
            return false;
        }
        int after = index + 1;
        if (at(after).is("(") && !at(after).startsLine()) {
            after = partner(after) + 1;
        }
        return at(after).is("=") || at(after).is("::");
    }

    boolean opensStatement(int index) {
        Token token = at(index);
        Token next = at(index + 1);
        if (token.is("@") || opensAssignment(index)) {
            return true;
        }
        if (token.kind() != Token.Kind.NAME || next.touches()) {
            return false;
        }
        return switch (token.text()) {
            case "export" -> next.kind() == Token.Kind.NAME && !next.isJoiningWord();
            case "import" -> next.kind() == Token.Kind.TEXT || isOperandOnLine(next);
            case "unit" -> isOperandOnLine(next) && next.kind() == Token.Kind.NAME;
            case "scenario" -> isOperandOnLine(next);
            case "observe" -> isOperandOnLine(next) || (next.is("-") && at(index + 2).touches());
            default -> false;
        };
    }

    private static boolean isOperandOnLine(Token token) {
        return token.startsOperand() && !token.startsLine();
    }

    /// A line that begins with this token goes on with the statement of the line before.
    boolean continuesLine(int index) {
        Token token = at(index);
        if (token.kind() == Token.Kind.SIGN) {
            return !token.opensBracket() && !token.is("@") && !token.is("}");
        }
        return token.isJoiningWord() && !opensAssignment(index);
    }
}
