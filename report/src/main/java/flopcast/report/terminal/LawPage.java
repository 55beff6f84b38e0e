package flopcast.report.terminal;

import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.QuantityText;
import flopcast.training.scaling.Coefficient;
import flopcast.training.scaling.FrontierTable;
import flopcast.training.scaling.ParametricLaw;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.Range;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Scaling laws as a person reads them.
public final class LawPage {

    private final Page page;

    public LawPage(Page page) {
        this.page = page;
    }

    public void overview(List<PublishedLaw> laws) throws IOException {
        var table = new TextTable(page.screen(), List.of("", "known since", "")).wrapLast();
        for (PublishedLaw law : laws) {
            table.row(List.of(law.id(), law.knownSince().toString(), law.title()));
        }
        page.table(table);
        page.blank();
        page.paragraph(2, "flopcast laws ID shows one; a scenario uses it as Law(\"ID\").");
    }

    public void card(PublishedLaw law) throws IOException {
        page.heading(law.id());
        page.paragraph(2, law.title());
        page.blank();
        page.paragraph(4, law.law().equation());
        page.blank();
        numbers(law);
        page.blank();
        page.paragraph(2, "N counts " + law.counting().words() + ".");
        page.paragraph(2, "Fitted to " + law.domain().runs() + ":");
        var domain = new TextTable(page.screen(), List.of("", ""));
        domain.row(List.of("  N", range(law.domain().parameters(), "parameter")));
        domain.row(List.of("  D", range(law.domain().tokens(), "token")));
        domain.row(List.of("  C", range(law.domain().trainingCompute(), "FLOP")));
        page.table(domain);
        String uncertain =
                law.uncertainty().isPresent()
                        ? "The uncertainty of the fit is known: Law(\""
                                + law.id()
                                + "\", {uncertain: true}) draws the coefficients together."
                        : "The uncertainty of the fit is not known here.";
        page.paragraph(2, uncertain);
        page.paragraph(2, "Known since " + law.knownSince() + ".");
        page.paragraph(2, "Source: " + law.source());
    }

    private void numbers(PublishedLaw law) throws IOException {
        var table = new TextTable(page.screen(), List.of("", ""));
        switch (law.law()) {
            case ParametricLaw parametric -> {
                for (Coefficient coefficient : parametric.coefficients()) {
                    String number =
                            QuantityText.of(
                                            coefficient.value(),
                                            Dimension.NONE,
                                            Optional.empty(),
                                            Digits.exact())
                                    .value();
                    table.row(
                            List.of(
                                    "  " + coefficient.symbol() + " = " + number,
                                    coefficient.unit()));
                }
            }
            case FrontierTable frontier -> {
                for (FrontierTable.Row row : frontier.rows()) {
                    table.row(
                            List.of(
                                    "  C = " + text(row.trainingCompute(), "FLOP"),
                                    "N = " + text(row.parameters(), "parameter")));
                }
            }
        }
        page.table(table);
    }

    private static String range(Range range, String unit) {
        return text(range.low(), unit) + " to " + text(range.high(), unit);
    }

    private static String text(double value, String unit) {
        return QuantityText.of(value, Dimension.base(unit), Optional.empty(), Digits.atMost(3))
                .toString();
    }
}
