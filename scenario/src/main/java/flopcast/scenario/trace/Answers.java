package flopcast.scenario.trace;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.Sampling;
import flopcast.quantity.statistic.Statistic;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.value.ClosedForm;
import flopcast.scenario.value.Evidence;
import flopcast.scenario.value.Graph;
import flopcast.scenario.value.MissingMoments;
import flopcast.scenario.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What can be said about all worlds while the program is still being traced.
///
/// Where the run has evidence, which may stand anywhere in it, a query stays a symbol until all of
/// it has been read. What the program must know at once is taken from the worlds as they are
/// without evidence, and [#check] makes sure that the evidence leaves it as it is.
final class Answers {

    private final Graph graph;
    private final Evaluator evaluator;
    private final boolean underEvidence;
    private final MissingMoments missing = new MissingMoments(Evidence.none());
    private final List<Asked> needed = new ArrayList<>();
    private final List<AskedMoment> moments = new ArrayList<>();

    private record Asked(Node about, Span span) {}

    private record AskedMoment(Statistic statistic, List<Node> about, Span span) {}

    /// @param underEvidence whether the run has evidence
    Answers(Graph graph, Evaluator evaluator, boolean underEvidence) {
        this.graph = graph;
        this.evaluator = evaluator;
        this.underEvidence = underEvidence;
    }

    boolean areUnderEvidence() {
        return underEvidence;
    }

    /// One number about all worlds: a constant where it is known exactly, else a symbol.
    Node query(Statistic statistic, List<Node> about, Span span) {
        OptionalDouble exact =
                underEvidence && about.stream().anyMatch(Node::isUncertain)
                        ? OptionalDouble.empty()
                        : ClosedForm.answer(statistic, about);
        if (exact.isPresent()) {
            return new Node.Constant(exact.getAsDouble());
        }
        if (needsMoments(statistic) && underEvidence) {
            moments.add(new AskedMoment(statistic, about, span));
        } else if (needsMoments(statistic)) {
            check(new AskedMoment(statistic, about, span), missing, Evidence.none());
        }
        return graph.query(statistic, about, span);
    }

    private static boolean needsMoments(Statistic statistic) {
        return statistic instanceof Statistic.Mean
                || statistic instanceof Statistic.StandardDeviation
                || statistic instanceof Statistic.Variance
                || statistic instanceof Statistic.Correlation;
    }

    private static void check(AskedMoment asked, MissingMoments missing, Evidence evidence) {
        boolean isMean = asked.statistic() instanceof Statistic.Mean;
        String reason =
                asked.about().stream()
                        .map(node ->
                                exact(node, evidence)
                                        .map(exact -> reason(exact, isMean))
                                        .orElseGet(() ->
                                                isMean
                                                        ? missing.ofMean(node)
                                                        : missing.ofVariance(node)))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("");
        if (!reason.isEmpty()) {
            throw new ProblemFound(
                    Problem.error(
                            "no-mean",
                            asked.span(),
                            "a mean or deviation is asked of a quantity without one: " + reason,
                            "Ask for `median(…)` or `quantile(…, p)`."));
        }
    }

    private static Optional<Distribution> exact(Node node, Evidence evidence) {
        return evidence.changes(node) ? Optional.empty() : ClosedForm.of(node);
    }

    private static String reason(Distribution exact, boolean ofMean) {
        OptionalDouble moment = ofMean ? exact.mean() : exact.variance();
        return moment.isPresent() ? "" : exact + " has none";
    }

    /// The value of a node that is the same in every world, needed now.
    double number(Node node, Span span) {
        if (node instanceof Node.Constant constant) {
            return constant.value();
        }
        needed.add(new Asked(node, span));
        return evaluator.evaluate(node);
    }

    /// `count` draws of a node, needed now.
    double[] sample(Node node, Address address, Sampling sampling, int count, Span span) {
        needed.add(new Asked(node, span));
        return evaluator.sample(node, address, sampling, count);
    }

    /// The exact distribution of a node, needed now; empty where there is no closed form.
    Optional<Distribution> distribution(Node node, Span span) {
        Optional<Distribution> exact = ClosedForm.of(node);
        if (exact.isPresent()) {
            needed.add(new Asked(node, span));
        }
        return exact;
    }

    /// The problems of answers given too early, now that all evidence is known.
    List<Problem> check(Evidence evidence) {
        var problems = new ArrayList<Problem>();
        for (Asked asked : needed) {
            if (evidence.changes(asked.about())) {
                problems.add(neededEarly(asked.span()));
            }
        }
        var underThis = new MissingMoments(evidence);
        for (AskedMoment asked : moments) {
            try {
                check(asked, underThis, evidence);
            } catch (ProblemFound found) {
                problems.add(found.problem());
            }
        }
        return problems;
    }

    private static Problem neededEarly(Span span) {
        return Problem.error(
                "needed-before-evidence",
                span,
                "the evidence of this scenario changes a quantity that must be known while the"
                        + " scenario is read",
                "Lengths, positions and conditions outside of worlds, draws, and what is cut or"
                        + " stands behind `~` must rest on other assumptions than the evidence.");
    }
}
