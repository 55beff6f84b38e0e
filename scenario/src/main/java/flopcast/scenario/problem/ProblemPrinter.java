package flopcast.scenario.problem;

import flopcast.scenario.problem.Problem.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Problem → text: place, message, the quoted lines with what is wrong underlined, and advice.
///
/// ```text
/// frontier-2030.flop:12:17: unit-mismatch: cannot add FLOP and FLOP/s
///    12 | total_compute = past_runs + cluster_throughput
///       |                 ─────────   ──────────────────
///       |                 FLOP        FLOP/s
///    Multiply cluster_throughput by a duration, for example `* 90 days`.
/// ```
public final class ProblemPrinter {

    private static final String INDENT = "   ";

    private ProblemPrinter() {}

    /// The text of one problem, without a line end after it.
    public static String print(Problem problem) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(problem));
        List<Quotation> quotations = quotations(problem);
        int width = numberWidth(quotations);
        SourceText shown = problem.span().source();
        for (Quotation quotation : quotations) {
            if (!quotation.source().equals(shown)) {
                lines.add(INDENT + Glyph.safe(quotation.source().name()) + ":");
                shown = quotation.source();
            }
            addRows(lines, quotation, width);
        }
        Glyph.safe(problem.advice()).lines().forEach(line -> lines.add(INDENT + line));
        return String.join("\n", lines);
    }

    /// The texts of all problems below each other.
    public static String print(List<Problem> problems) {
        return problems.stream().map(ProblemPrinter::print).collect(Collectors.joining("\n"));
    }

    private static String headline(Problem problem) {
        Span span = problem.span();
        String severity =
                problem.severity() == Severity.ERROR
                        ? ""
                        : problem.severity().name().toLowerCase(Locale.ROOT) + ": ";
        return Glyph.safe(
                "%s:%d:%d: %s%s: %s"
                        .formatted(
                                span.source().name(),
                                span.line(),
                                span.column(),
                                severity,
                                problem.code(),
                                problem.message()));
    }

    private static void addRows(List<String> lines, Quotation quotation, int width) {
        String number = Integer.toString(quotation.line());
        for (String row : quotation.rows()) {
            String gutter = " ".repeat(width - number.length()) + number;
            lines.add((INDENT + gutter + " | " + row).stripTrailing());
            number = "";
        }
    }

    private static int numberWidth(List<Quotation> quotations) {
        int most = quotations.stream().mapToInt(Quotation::line).max().orElse(1);
        return Math.max(2, Integer.toString(most).length());
    }

    /// One quotation a line that has marks; the span's own line has a caret where none of them is.
    private static List<Quotation> quotations(Problem problem) {
        List<Quotation> result = new ArrayList<>();
        Span span = problem.span();
        if (problem.marks().stream().noneMatch(mark -> isOnLine(mark.span(), span))) {
            result.add(new Quotation(span.source(), List.of(new Mark(span, "")), '^'));
        }
        List<Mark> group = new ArrayList<>();
        for (Mark mark : inOrder(problem.marks(), span.source())) {
            if (!group.isEmpty() && !isQuotedWith(group.getFirst().span(), mark.span())) {
                result.add(underlined(group));
                group.clear();
            }
            group.add(mark);
        }
        if (!group.isEmpty()) {
            result.add(underlined(group));
        }
        result.removeIf(Quotation::isBlank);
        return result;
    }

    private static Quotation underlined(List<Mark> marks) {
        return new Quotation(marks.getFirst().span().source(), marks, '─');
    }

    /// Marks of `source` first, each source's in order.
    private static List<Mark> inOrder(List<Mark> marks, SourceText source) {
        return marks.stream()
                .sorted(
                        Comparator.comparing((Mark m) -> !m.span().source().equals(source))
                                .thenComparing(m -> m.span().source().name())
                                .thenComparingInt(m -> m.span().start()))
                .toList();
    }

    private static boolean isOnLine(Span mark, Span span) {
        return mark.source().equals(span.source()) && mark.line() == span.line();
    }

    private static boolean isQuotedWith(Span first, Span next) {
        return isOnLine(first, next) && Quotation.fits(first.start(), next.start());
    }
}
