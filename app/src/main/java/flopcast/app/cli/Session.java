package flopcast.app.cli;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.syntax.Parser;
import flopcast.scenario.syntax.Scenario;
import flopcast.scenario.syntax.Statement;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What earlier lines have defined, as text before the next line.
final class Session {

    private final boolean isRemembering;
    private final StringBuilder imports = new StringBuilder();
    private final StringBuilder statements = new StringBuilder();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> told = new HashSet<>();

    private Session(boolean isRemembering) {
        this.isRemembering = isRemembering;
    }

    static Session remembering() {
        return new Session(true);
    }

    /// Each line stands alone.
    static Session forgetting() {
        return new Session(false);
    }

    /// An import stands before all statements, so it is tried without them.
    SourceText source(String name, String line) {
        if (!isRemembering) {
            return new SourceText(name, line);
        }
        boolean isImport = line.strip().startsWith("import ");
        String before = isImport ? imports.toString() : imports.toString() + statements;
        return new SourceText("session", before + line);
    }

    /// Keeps what a line that had no problem defines; its last expression is done with.
    void remember(String line, Workbench workbench) {
        if (!isRemembering) {
            return;
        }
        var limits = workbench.surroundings().limits();
        Scenario scenario =
                Parser.parse(new SourceText("line", line), limits.nesting(), limits.sourceBytes());
        String kept =
                scenario.result().map(last -> line.substring(0, last.span().start())).orElse(line);
        scenario.imports().forEach(each -> names.add(each.name()));
        for (Statement statement : scenario.statements()) {
            if (statement instanceof Statement.Assignment assignment) {
                names.add(assignment.name());
            }
        }
        if (!scenario.imports().isEmpty()) {
            imports.append(kept).append('\n');
        } else if (!kept.isBlank()) {
            statements.append(kept).append('\n');
        }
    }

    /// What earlier lines have named.
    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /// Remarks that earlier lines have not had already.
    List<Problem> newRemarks(List<Problem> remarks) {
        return remarks.stream()
                .filter(remark -> told.add(remark.message()) || !isRemembering)
                .toList();
    }
}
