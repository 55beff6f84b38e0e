package flopcast.scenario.trace;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.Span;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.FactCitation;
import flopcast.scenario.value.Value;
import java.util.function.Consumer;

/// The mark on figures that nobody looked up.
final class Unchecked {

    private Unchecked() {}

    /// Warns of every such figure of a fact that is shown as a whole.
    static void remarkAll(Value shown, Span span, Consumer<Problem> remarks) {
        if (shown instanceof DictValue fact) {
            fact.citations().values().stream()
                    .sorted((one, other) -> one.what().compareTo(other.what()))
                    .forEach(citation -> remark(citation, span, remarks));
        }
    }

    /// Warns that a figure is used that is from memory.
    static void remark(FactCitation citation, Span span, Consumer<Problem> remarks) {
        if (!citation.isChecked()) {
            remarks.accept(
                    Problem.warning(
                            "fact-unverified",
                            span,
                            citation.what() + " is unverified: it was written from memory",
                            "Look it up, and give it with its source in a file of `--facts`."));
        }
    }
}
