package flopcast.scenario.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What has been read so far of a program or a block.
final class Body {

    private final boolean isProgram;
    private final List<Scenario.Import> imports = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private Optional<Scenario.Header> header = Optional.empty();
    private Optional<Expression> result = Optional.empty();

    Body(boolean isProgram) {
        this.isProgram = isProgram;
    }

    boolean isProgram() {
        return isProgram;
    }

    boolean mayHaveHeader() {
        return isProgram && header.isEmpty() && imports.isEmpty() && mayHaveImport();
    }

    boolean mayHaveImport() {
        return isProgram && statements.isEmpty() && result.isEmpty();
    }

    /// A file that begins with imports may go on without a line's end, as in Squiggle.
    boolean hasOnlyPreamble() {
        return mayHaveImport() && !imports.isEmpty();
    }

    boolean isEmpty() {
        return imports.isEmpty() && statements.isEmpty() && result.isEmpty();
    }

    void header(Scenario.Header read) {
        header = Optional.of(read);
    }

    void add(Scenario.Import read) {
        imports.add(read);
    }

    void add(Statement read) {
        statements.add(read);
    }

    void result(Optional<Expression> last) {
        result = last;
    }

    Optional<Scenario.Header> header() {
        return header;
    }

    List<Scenario.Import> imports() {
        return imports;
    }

    List<Statement> statements() {
        return statements;
    }

    /// The expression on the last line, where there is one.
    Optional<Expression> result() {
        return result;
    }
}
