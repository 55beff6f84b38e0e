package flopcast.scenario.library;

import flopcast.quantity.Spelling;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.value.Call;
import flopcast.training.fact.Fact;
import flopcast.training.fact.FactRegistry;
import flopcast.training.fact.FactTable;
import flopcast.training.fact.Figure;
import flopcast.training.fact.FigureValue;
import java.util.List;
import java.util.Optional;

/// Facts that a built-in reads by itself: with their sources noted, their dates respected, and what
/// nobody looked up remarked on.
final class FactLookup {

    private final FactRegistry registry;

    FactLookup(FactRegistry registry) {
        this.registry = registry;
    }

    FactTable table(String name) {
        return registry.table(name);
    }

    Row row(String table, String name, Call call) {
        Fact fact =
                registry.table(table)
                        .find(name)
                        .orElseThrow(() ->
                                call.problem(
                                        "unknown-fact",
                                        "there is no " + table + " \"" + name + "\"",
                                        nearest(table, name)));
        return new Row(fact, call);
    }

    private String nearest(String table, String name) {
        List<String> near = Spelling.nearest(name, registry.table(table).keys(0));
        return near.isEmpty()
                ? "`flopcast facts " + table + "` lists them."
                : "Did you mean \"" + near.getFirst() + "\"?";
    }

    /// One fact, read for one call.
    static final class Row {

        private final Fact fact;
        private final Call call;

        Row(Fact fact, Call call) {
            this.fact = fact;
            this.call = call;
        }

        String title() {
            return fact.title();
        }

        /// Whether the figure may be seen at the as-of date.
        boolean sees(String figure) {
            return fact.figure(figure)
                    .filter(found -> call.asOf().map(found::isKnownBy).orElse(true))
                    .isPresent();
        }

        /// Empty where the fact has no such figure.
        String text(String figure) {
            return fact.figure(figure)
                    .map(found -> found.value() instanceof FigureValue.Text(var text) ? text : "")
                    .orElse("");
        }

        /// In base units. Using it makes the statement rest on its source.
        Optional<Double> amount(String figure) {
            Optional<Figure> found = fact.figure(figure);
            found.ifPresent(this::use);
            return found.map(Figure::value)
                    .filter(FigureValue.Amount.class::isInstance)
                    .map(value -> ((FigureValue.Amount) value).value());
        }

        /// In base units, for a figure that is seen; a statement about many facts cites them
        /// together.
        double known(String figure) {
            return fact.figure(figure)
                    .map(found -> ((FigureValue.Amount) found.value()).value())
                    .orElseThrow();
        }

        private void use(Figure figure) {
            if (!call.asOf().map(figure::isKnownBy).orElse(true)) {
                FactModule.refuse(fact, figure, call);
            }
            var citation = FactModule.citation(fact, figure);
            call.cites(citation);
            if (!citation.isChecked()) {
                call.report(
                        Problem.warning(
                                "fact-unverified",
                                call.span(),
                                citation.what() + " is unverified: it was written from memory",
                                "Look it up, and give it with its source in a file of `--facts`."));
            }
        }
    }
}
