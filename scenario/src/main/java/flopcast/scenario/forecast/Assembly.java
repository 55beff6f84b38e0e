package flopcast.scenario.forecast;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.statistic.Dominance;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.NumberText;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.Span;
import flopcast.scenario.run.Agreement;
import flopcast.scenario.run.Draws;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.trace.Annotations;
import flopcast.scenario.trace.Claim;
import flopcast.scenario.trace.Model;
import flopcast.scenario.trace.ModelOutput;
import flopcast.scenario.value.InnerQueries;
import flopcast.scenario.value.Nodes;
import flopcast.scenario.value.Observation;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts a forecast together from the model and its draws.
final class Assembly {

    /// Errors are honest from an effective sample size of this on.
    private static final double ENOUGH_WORLDS = 1_000;

    private final Model model;
    private final Draws draws;
    private final RunSettings settings;
    private final UnitTable units;
    private final Results results;
    private final Map<String, Set<String>> sourcesByName = new HashMap<>();
    private final List<Problem> remarks = new ArrayList<>();
    private final InnerQueries innerQueries;

    Assembly(Model model, Draws draws, RunSettings settings, UnitTable units) {
        this.model = model;
        this.draws = draws;
        this.settings = settings;
        this.units = units;
        this.results = new Results(draws, model.evidence(), model.lawChoices());
        this.innerQueries = new InnerQueries(query -> draws.number(query).error() != 0);
    }

    Forecast forecast() {
        var outputs = new ArrayList<Output>();
        remarks.addAll(model.remarks());
        draws.settle(results.drawn(model.outputs()), settings);
        for (ModelOutput output : model.outputs()) {
            Result result = results.of(output.value());
            remarks.addAll(withoutMean(output, result));
            remarks.addAll(dominated(output, result));
            remarks.addAll(restingOnQuery(output));
            Set<String> sources = sources(output);
            if (!output.annotations().isHidden()) {
                outputs.add(output(output, result, sources));
            }
        }
        Optional<EvidenceSummary> evidence = draws.agreement().map(this::evidence);
        evidence.ifPresent(this::warnOfFewWorlds);
        remarks.addAll(new Watches(results, units).remarks(model.watches()));
        return new Forecast(
                model.title(),
                model.source().name(),
                model.asOf(),
                settings.seed(),
                drawn(),
                settings.sampling(),
                outputs,
                grounds(),
                evidence,
                Optional.empty(),
                remarks,
                units);
    }

    private Grounds grounds() {
        Map<String, Set<String>> reads = new LinkedHashMap<>();
        model.outputs().forEach(output -> reads.put(output.name(), output.restsOn()));
        return new Grounds(reads, model.figures(), model.laws());
    }

    private Output output(ModelOutput output, Result result, Set<String> sources) {
        Annotations annotations = output.annotations();
        return new Output(
                output.name(),
                annotations.label(),
                annotations.doc(),
                output.isHeadline(),
                result,
                List.copyOf(sources),
                output.restsOn(),
                annotations.claims().stream().map(claim -> verdict(claim, result)).toList(),
                annotations
                        .resolved()
                        .map(truth ->
                                new Output.Resolution(results.of(truth.value()), truth.source())));
    }

    private Verdict verdict(Claim claim, Result result) {
        Map<String, Result> readings = new LinkedHashMap<>();
        for (Map.Entry<String, Value> reading : claim.readings().entrySet()) {
            readings.put(reading.getKey(), results.of(reading.getValue()));
        }
        return new Judge(drawn(), units).judge(claim, result, readings);
    }

    /// How many worlds were drawn, which evidence may have made more of.
    private int drawn() {
        return draws.agreement().map(Agreement::drawn).orElse(settings.draws());
    }

    private EvidenceSummary evidence(Agreement agreement) {
        Dimension density = Dimension.NONE;
        boolean isProbability = true;
        for (Observation observation : model.evidence().observations()) {
            density = density.times(observation.dimension());
            isProbability &= observation.kind() != Observation.Kind.DENSITY;
        }
        Estimate log = agreement.logLikelihood();
        double probability = Real.exp(log.value());
        return new EvidenceSummary(
                agreement.drawn(),
                agreement.kept(),
                agreement.effectiveCount(),
                isProbability
                        ? Optional.of(new Estimate(probability, probability * log.error()))
                        : Optional.empty(),
                log,
                density,
                statements(agreement));
    }

    private List<EvidenceSummary.Statement> statements(Agreement agreement) {
        var statements = new ArrayList<EvidenceSummary.Statement>();
        for (Span span : model.evidence().statements()) {
            List<Observation> observations =
                    model.evidence().observations().stream()
                            .filter(observation -> observation.span().equals(span))
                            .toList();
            statements.add(statement(observations, agreement.alone().get(statements.size())));
        }
        return statements;
    }

    private EvidenceSummary.Statement statement(
            List<Observation> observations, Agreement.Alone alone) {
        Observation first = observations.getFirst();
        Span span = first.span();
        return new EvidenceSummary.Statement(
                span.text(),
                span.source().name(),
                span.line(),
                observations.size(),
                first.isLikelihood(),
                alone.effectiveShare(),
                alone.logLikelihood(),
                List.copyOf(citations(first.sources(), first.restsOn())));
    }

    private void warnOfFewWorlds(EvidenceSummary evidence) {
        if (evidence.effectiveCount() < ENOUGH_WORLDS) {
            Span span = model.evidence().observations().getFirst().span();
            remarks.add(
                    Problem.warning(
                            "evidence-few-worlds",
                            span,
                            "few worlds agree with the evidence: all that is shown rests on an"
                                    + " effective sample size of "
                                    + Math.round(evidence.effectiveCount()),
                            "Take the printed errors seriously, or observe with a larger error."));
        }
    }

    /// The citations of a quantity and of everything it is made of, its own first.
    private Set<String> sources(ModelOutput output) {
        Set<String> sources = citations(output.sources(), output.restsOn());
        sourcesByName.put(output.name(), sources);
        return sources;
    }

    /// What a statement rests on stands above it, so its sources are known.
    private Set<String> citations(List<String> own, Set<String> restsOn) {
        var sources = new LinkedHashSet<>(own);
        restsOn.stream()
                .sorted()
                .map(name -> sourcesByName.getOrDefault(name, Set.of()))
                .forEach(sources::addAll);
        return sources;
    }

    private List<Problem> restingOnQuery(ModelOutput output) {
        if (Nodes.of(output.value()).stream().noneMatch(innerQueries::isInside)) {
            return List.of();
        }
        return List.of(
                Problem.note(
                        "query-inside",
                        output.span(),
                        "the error of "
                                + output.name()
                                + " leaves out that of the query it rests on",
                        "More draws make both smaller."));
    }

    /// Where a mean that is shown rests on a handful of draws. A deviation beside it is shown to
    /// programs only, which find it marked.
    private List<Problem> dominated(ModelOutput output, Result result) {
        Dominance dominance =
                switch (result) {
                    case Result.Uncertain uncertain -> uncertain.summary().dominance();
                    case Result.Known _ -> results.dominance(output.value());
                    default -> Dominance.NONE;
                };
        boolean isQuery = result instanceof Result.Known;
        if (!dominance.isOfMean() && !(isQuery && dominance.isOfDeviation())) {
            return List.of();
        }
        double share = Math.max(dominance.shareOfMean(), dominance.shareOfDeviation());
        String what = isQuery ? output.name() : "the mean of " + output.name();
        return List.of(
                Problem.warning(
                        "few-draws-dominate",
                        output.span(),
                        what
                                + " rests on a handful of draws, which make up "
                                + NumberText.of(100 * share, Digits.atMost(2))
                                + " % of the variance: it may be far off, and so may its error",
                        "Quote the median and quantiles, bound the quantity, or run many more"
                                + " draws."));
    }

    private static List<Problem> withoutMean(ModelOutput output, Result result) {
        if (!(result instanceof Result.Uncertain uncertain) || uncertain.summary().hasMean()) {
            return List.of();
        }
        String reason = uncertain.summary().missingMean();
        return List.of(
                Problem.warning(
                        "mean-missing",
                        output.span(),
                        output.name() + " has no mean" + (reason.isEmpty() ? "" : ": " + reason),
                        "Quote its median and quantiles, or bound the quantity."));
    }
}
