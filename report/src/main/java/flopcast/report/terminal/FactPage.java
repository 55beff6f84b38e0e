package flopcast.report.terminal;

import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.QuantityText;
import flopcast.training.fact.Fact;
import flopcast.training.fact.FactRegistry;
import flopcast.training.fact.FactSchema;
import flopcast.training.fact.FactTable;
import flopcast.training.fact.Figure;
import flopcast.training.fact.FigureValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Facts as a person reads them: tables one below the other, or one fact with all that is known of
/// it.
public final class FactPage {

    /// So many facts are shown in full.
    private static final int FEW = 3;

    /// What is longer is a sentence, and stands below the table.
    private static final int LONGEST_CELL = 24;

    private final Page page;

    public FactPage(Page page) {
        this.page = page;
    }

    /// What tables there are.
    public void overview(FactRegistry registry) throws IOException {
        var table = new TextTable(page.screen(), List.of("", "", "")).wrapLast();
        for (FactSchema schema : registry.schemas()) {
            String rows = registry.table(schema.table()).facts().size() + " rows";
            table.row(List.of(schema.table(), rows, schema.title()));
        }
        page.table(table);
        page.blank();
        page.paragraph(
                2,
                "flopcast facts TABLE lists one, flopcast facts TABLE WORD… what has the words.");
    }

    public void facts(FactTable table, List<Fact> facts) throws IOException {
        if (facts.size() > FEW) {
            list(table, facts);
            return;
        }
        boolean isFirst = true;
        for (Fact fact : facts) {
            if (!isFirst) {
                page.blank();
            }
            card(fact);
            isFirst = false;
        }
    }

    private void list(FactTable table, List<Fact> facts) throws IOException {
        FactSchema schema = table.schema();
        List<FactSchema.Column> columns = columns(schema);
        var headings = new ArrayList<>(schema.keys());
        columns.forEach(column -> headings.add(column.figure()));
        var text = new TextTable(page.screen(), headings);
        for (Fact fact : facts) {
            var cells = new ArrayList<>(fact.key());
            for (FactSchema.Column column : columns) {
                Optional<Figure> figure = fact.figure(column.figure());
                cells.add(figure.map(found -> text(found.value())).orElse(""));
            }
            text.row(cells);
        }
        int hidden = page.table(text);
        if (hidden > 0) {
            List<String> names = headings.subList(headings.size() - hidden, headings.size());
            page.blank();
            page.faint(
                    2,
                    "Not shown for lack of width: "
                            + String.join(", ", names)
                            + ". Name one row to see all of it, with its source.");
        }
    }

    /// Measures first, then counts, because the last columns may not fit; not the keys again.
    private static List<FactSchema.Column> columns(FactSchema schema) {
        var columns = new ArrayList<FactSchema.Column>();
        for (int rank = 0; rank < 3; rank++) {
            for (FactSchema.Column column : schema.columns()) {
                if (rank(column) == rank && !schema.keys().contains(column.figure())) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    private static int rank(FactSchema.Column column) {
        return switch (column.form()) {
            case FactSchema.Form.Amount amount -> amount.unit().dimension().isNone() ? 1 : 0;
            case FactSchema.Form.AmountInUnitOfRow _ -> 0;
            case FactSchema.Form.Words _, FactSchema.Form.Day _ -> 2;
        };
    }

    private void card(Fact fact) throws IOException {
        page.heading(fact.title());
        var table = new TextTable(page.screen(), List.of("", "", "known since", "confidence"));
        var sentences = new ArrayList<Figure>();
        for (Figure figure : fact.figures()) {
            if (text(figure.value()).length() > LONGEST_CELL) {
                sentences.add(figure);
            } else {
                table.row(
                        List.of(
                                figure.name(),
                                text(figure.value()),
                                since(figure),
                                confidence(figure)));
            }
        }
        page.table(table);
        for (Figure figure : sentences) {
            page.hanging(
                    "  ",
                    4,
                    figure.name()
                            + ": "
                            + text(figure.value())
                            + " ("
                            + confidence(figure)
                            + ", known since "
                            + since(figure)
                            + ")",
                    Style.PLAIN);
        }
        for (String source : fact.sources()) {
            page.paragraph(2, "Source: " + source);
        }
        if (!fact.note().isEmpty()) {
            page.paragraph(2, "Note: " + fact.note());
        }
    }

    private static String since(Figure figure) {
        return figure.knownSince().map(Object::toString).orElse("–");
    }

    private static String confidence(Figure figure) {
        String word = figure.confidence().word();
        return figure.confidence().isChecked() ? word : word + ", unverified";
    }

    private static String text(FigureValue value) {
        return switch (value) {
            case FigureValue.Amount amount ->
                    QuantityText.of(
                                    amount.value(),
                                    amount.dimension(),
                                    amount.unit().factor() == 1
                                            ? Optional.empty()
                                            : Optional.of(amount.unit()),
                                    Digits.exact())
                            .toString();
            case FigureValue.Text text -> text.text();
            case FigureValue.Day day -> day.date().toString();
        };
    }
}
