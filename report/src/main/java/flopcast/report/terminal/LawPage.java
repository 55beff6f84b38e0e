package flopcast.report.terminal;

import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.NumberText;
import flopcast.quantity.unit.QuantityText;
import flopcast.training.scaling.Argument;
import flopcast.training.scaling.Check;
import flopcast.training.scaling.Coefficient;
import flopcast.training.scaling.FitDomain;
import flopcast.training.scaling.FrontierTable;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.Question;
import flopcast.training.scaling.Range;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Scaling laws as a person reads them.
public final class LawPage {

    private static final String NOT_ATTESTED = "not attested";
    private static final int SHOWN_DIGITS = 6;

    private final Page page;

    public LawPage(Page page) {
        this.page = page;
    }

    public void overview(List<PublishedLaw> laws) throws IOException {
        var table = new TextTable(page.screen(), List.of("", "known since", "", "")).wrapLast();
        for (PublishedLaw law : laws) {
            String attested = law.isAttested() ? "" : NOT_ATTESTED;
            table.row(List.of(law.id(), law.knownSince().toString(), attested, law.title()));
        }
        page.table(table);
        page.blank();
        page.paragraph(2, "flopcast laws ID shows one; a scenario uses it as Law(\"ID\").");
    }

    /// @param answers what the checks of the law give, in their order
    public void card(PublishedLaw law, List<Double> answers) throws IOException {
        page.heading(law.id());
        page.paragraph(2, law.title());
        page.blank();
        page.paragraph(4, law.law().equation());
        page.blank();
        numbers(law);
        page.blank();
        page.paragraph(2, law.counting().sentence() + ".");
        domain(law.domain());
        page.blank();
        questions(law.law().questions());
        page.blank();
        checks(law, answers);
        page.blank();
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

    private void domain(FitDomain domain) throws IOException {
        boolean isKnown = !domain.extents().isEmpty();
        page.paragraph(2, "Fitted to " + domain.runs() + (isKnown ? ":" : "."));
        var table = new TextTable(page.screen(), List.of("", ""));
        for (FitDomain.Extent extent : domain.extents()) {
            table.row(List.of("  " + extent.symbol(), range(extent.range(), extent.unit())));
        }
        page.table(table);
    }

    private void questions(List<Question> questions) throws IOException {
        page.paragraph(2, "It answers:");
        var table = new TextTable(page.screen(), List.of("", "")).wrapLast();
        for (Question question : questions) {
            String arguments =
                    question.required().stream()
                            .map(Argument::name)
                            .collect(Collectors.joining(", "));
            String options =
                    question.options().stream()
                            .map(Argument::name)
                            .collect(Collectors.joining(", ", ", {", "}"));
            String call =
                    question.arguments().isEmpty()
                            ? ""
                            : "(" + arguments + (question.options().isEmpty() ? "" : options) + ")";
            String units =
                    question.answers().stream()
                            .map(answer -> answer.measure().unit())
                            .distinct()
                            .map(unit -> unit.equals("1") ? "a plain number" : unit)
                            .collect(Collectors.joining(", ", " [", "]"));
            table.row(List.of("  " + question.name() + call, question.sentence() + units));
        }
        page.table(table);
    }

    private void checks(PublishedLaw law, List<Double> answers) throws IOException {
        List<Check> checks = law.checks();
        if (!law.isAttested()) {
            String verdict = "Not attested: no printed number has been given back by it here. ";
            page.paragraph(2, verdict + law.sought());
            return;
        }
        page.paragraph(2, "Attested by what is printed of it:");
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            double answer = answers.get(i);
            String verdict =
                    !check.agrees(answer)
                            ? "does not agree"
                            : check.reason().isEmpty()
                                    ? "agrees to the digits printed"
                                    : "agrees; " + check.reason();
            page.paragraph(4, check.question().replace("\n", "; "));
            page.paragraph(
                    6,
                    "printed "
                            + check.printed()
                            + ", here "
                            + NumberText.of(answer, Digits.atMost(SHOWN_DIGITS))
                            + ": "
                            + verdict
                            + " ("
                            + check.place()
                            + ")");
        }
    }

    private void numbers(PublishedLaw law) throws IOException {
        var table = new TextTable(page.screen(), List.of("", ""));
        for (Coefficient coefficient : law.law().coefficients()) {
            String number = NumberText.of(coefficient.value(), Digits.exact());
            table.row(List.of("  " + coefficient.symbol() + " = " + number, coefficient.unit()));
        }
        if (law.law() instanceof FrontierTable frontier) {
            for (FrontierTable.Row row : frontier.rows()) {
                table.row(
                        List.of(
                                "  C = " + text(row.trainingCompute(), "FLOP"),
                                "N = " + text(row.parameters(), "parameter")));
            }
        }
        page.table(table);
    }

    private static String range(Range range, String unit) {
        String low = range.hasLow() ? text(range.low(), unit) : "up";
        return low + " to " + text(range.high(), unit);
    }

    private static String text(double value, String unit) {
        Dimension dimension = unit.equals("1") ? Dimension.NONE : Dimension.base(unit);
        return QuantityText.of(value, dimension, Optional.empty(), Digits.atMost(3)).toString();
    }
}
