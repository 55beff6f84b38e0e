package flopcast.report.terminal;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.scenario.forecast.EvidenceSummary;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How surprising the evidence is, and how many worlds it leaves.
final class EvidenceLines {

    private static final Digits ONE_DIGIT = Digits.significant(1);
    private static final Digits THREE_DIGITS = Digits.atMost(3);

    private static final int MOST_SHOWN = 4;

    private final Page page;
    private final SourceNotes notes;

    EvidenceLines(Page page, SourceNotes notes) {
        this.page = page;
        this.notes = notes;
    }

    void write(EvidenceSummary evidence) throws IOException {
        List<String> sources =
                evidence.statements().stream()
                        .flatMap(statement -> statement.sources().stream())
                        .distinct()
                        .toList();
        String cited = sources.isEmpty() ? "" : " " + notes.numbers(sources);
        page.faint(0, "evidence: " + surprise(evidence) + " · " + worlds(evidence) + cited);
        if (evidence.statements().size() > 1) {
            page.faint(0, alone(evidence.statements()));
        }
    }

    /// The most telling statements, each by itself.
    private static String alone(List<EvidenceSummary.Statement> statements) {
        double limit =
                statements.stream()
                        .mapToDouble(EvidenceSummary.Statement::share)
                        .sorted()
                        .limit(MOST_SHOWN)
                        .max()
                        .orElse(1);
        String shown =
                statements.stream()
                        .filter(statement -> statement.share() <= limit)
                        .limit(MOST_SHOWN)
                        .map(EvidenceLines::alone)
                        .collect(Collectors.joining("; "));
        return (statements.size() > MOST_SHOWN ? "the most telling, alone: " : "alone: ") + shown;
    }

    private static String surprise(EvidenceSummary evidence) {
        if (evidence.probability().isPresent()) {
            Estimate probability = evidence.probability().get();
            return "probability "
                    + percent(probability.value(), Digits.justifiedBy(probability.error() * 100))
                    + error(probability.error() * 100, " %");
        }
        Estimate log = evidence.logLikelihood();
        String unit = evidence.density().isNone() ? "" : ", of a density in " + evidence.density();
        return "log likelihood "
                + NumberText.of(log.value(), Digits.justifiedBy(log.error()))
                + " nats"
                + error(log.error(), "")
                + unit;
    }

    private static String error(double error, String unit) {
        return error == 0 ? "" : " ± " + NumberText.of(error, ONE_DIGIT) + unit;
    }

    private static String worlds(EvidenceSummary evidence) {
        String agree = whole(evidence.kept()) + " worlds agree";
        long effective = Math.round(evidence.effectiveCount());
        return effective == evidence.kept()
                ? agree
                : agree + ", worth " + whole(effective) + " of equal weight";
    }

    private static String alone(EvidenceSummary.Statement statement) {
        return statement.text()
                + (statement.times() > 1 ? ", " + statement.times() + " times: " : ": ")
                + (statement.isLikelihood()
                        ? "log likelihood " + NumberText.of(statement.logLikelihood(), THREE_DIGITS)
                        : percent(statement.share(), THREE_DIGITS));
    }

    private static String percent(double share, Digits digits) {
        return NumberText.of(share * 100, digits) + " %";
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
