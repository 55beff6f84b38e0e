package flopcast.scenario.library;

import flopcast.quantity.draw.CorrelatedUniform;
import flopcast.quantity.draw.GaussianCopula;
import flopcast.quantity.draw.NormalScore;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Reachable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Ties uncertain quantities together by rank correlations: their uniforms are replaced, everything
/// else about them is kept.
final class Dependence {

    /// A change of a rank correlation that is worth a word; smaller ones are rounding.
    private static final double NOTICEABLE = 1e-6;

    private final List<String> labels;
    private final List<Node> nodes;
    private final Call call;
    private final Map<Node, Node> scores = new HashMap<>();

    /// @param labels what the quantities are called in problems
    /// @param nodes uncertain, each once
    Dependence(List<String> labels, List<Node> nodes, Call call) {
        this.labels = labels;
        this.nodes = nodes;
        this.call = call;
    }

    /// @param ranks rank correlations of the nodes
    List<Node> correlated(double[][] ranks) {
        GaussianCopula copula = GaussianCopula.ofRankCorrelations(ranks);
        reportRepair(ranks, copula);
        List<Marginal> marginals = marginals();
        var correlated = new ArrayList<Node>();
        for (int i = 0; i < marginals.size(); i++) {
            Marginal marginal = marginals.get(i);
            Node uniform = uniform(i, marginals, copula);
            boolean isKept = marginal.isOwn() && uniform == marginal.uniform();
            if (!isKept && isCorrelated(marginal.uniform())) {
                call.report(earlier(i));
            }
            correlated.add(isKept ? nodes.get(i) : marginal.ofUniform().apply(uniform));
        }
        return correlated;
    }

    /// Each made of a uniform that has nothing in common with those of the others.
    private List<Marginal> marginals() {
        List<Optional<Monotone>> monotones = nodes.stream().map(Monotone::of).toList();
        Set<Node> ofUniforms =
                sources(
                        monotones.stream()
                                .flatMap(Optional::stream)
                                .map(Monotone::uniform)
                                .toList());
        Set<Node> taken = new HashSet<>();
        var marginals = new ArrayList<Marginal>();
        for (int i = 0; i < nodes.size(); i++) {
            Optional<Monotone> monotone =
                    monotones.get(i).filter(each -> isFree(each.uncertainParameters(), ofUniforms));
            if (monotone.isEmpty()) {
                call.report(anew(i, "is computed"));
                marginals.add(Marginal.copied(nodes.get(i), call));
            } else {
                marginals.add(marginal(i, monotone.get(), taken));
            }
        }
        return marginals;
    }

    private Marginal marginal(int index, Monotone monotone, Set<Node> taken) {
        if (!monotone.uncertainParameters().isEmpty()) {
            call.report(conditional(index));
        }
        Set<Node> own = sources(List.of(monotone.uniform()));
        if (Collections.disjoint(own, taken)) {
            taken.addAll(own);
            return Marginal.of(monotone, call);
        }
        call.report(anew(index, "rests on the same uncertainty as one before it"));
        return Marginal.renewed(monotone, call);
    }

    /// Parameters that move with what is correlated would change the distribution.
    private static boolean isFree(List<Node> parameters, Set<Node> ofUniforms) {
        return Collections.disjoint(sources(parameters), ofUniforms);
    }

    private static Set<Node> sources(List<Node> nodes) {
        return Reachable.from(nodes).stream()
                .filter(Node.Source.class::isInstance)
                .collect(Collectors.toSet());
    }

    private Node uniform(int index, List<Marginal> marginals, GaussianCopula copula) {
        var parts = new ArrayList<Node>();
        var weights = new ArrayList<Double>();
        for (int j = 0; j <= index; j++) {
            boolean turned = marginals.get(index).falls() != marginals.get(j).falls();
            double weight = copula.weight(index, j);
            if (weight != 0) {
                parts.add(marginals.get(j).uniform());
                weights.add(turned ? -weight : weight);
            }
        }
        if (parts.size() == 1) {
            return weights.getFirst() > 0
                    ? parts.getFirst()
                    : call.apply(
                            new CorrelatedUniform(new double[] {-1}),
                            List.of(score(parts.getFirst())));
        }
        double[] shares = weights.stream().mapToDouble(Double::doubleValue).toArray();
        return call.apply(new CorrelatedUniform(shares), parts.stream().map(this::score).toList());
    }

    private Node score(Node uniform) {
        return scores.computeIfAbsent(
                uniform, each -> call.apply(new NormalScore(), List.of(each)));
    }

    private static boolean isCorrelated(Node uniform) {
        return uniform instanceof Node.Apply apply && apply.function() instanceof CorrelatedUniform;
    }

    private void reportRepair(double[][] ranks, GaussianCopula copula) {
        int one = 0;
        int other = 0;
        double largest = 0;
        for (int i = 0; i < ranks.length; i++) {
            for (int j = 0; j < i; j++) {
                double change = Math.abs(copula.rankCorrelation(i, j) - ranks[i][j]);
                if (change > largest) {
                    largest = change;
                    one = j;
                    other = i;
                }
            }
        }
        if (largest > NOTICEABLE) {
            call.report(
                    repaired(one, other, ranks[one][other], copula.rankCorrelation(one, other)));
        }
    }

    private Problem repaired(int one, int other, double wanted, double nearest) {
        return Problem.warning(
                "correlations-repaired",
                call.span(),
                "these rank correlations do not fit together, so the nearest that do are taken; the"
                        + " largest change is that of "
                        + labels.get(one)
                        + " and "
                        + labels.get(other)
                        + ", from "
                        + Shown.number(wanted)
                        + " to "
                        + Shown.number(nearest),
                "Weaken the correlations that contradict each other.");
    }

    private Problem anew(int index, String reason) {
        return Problem.note(
                "correlated-anew",
                call.span(),
                "a new, independent source is made for "
                        + labels.get(index)
                        + ", which "
                        + reason
                        + ": the result no longer moves with what it was made of",
                "Correlate the assumptions that it is made of instead, if it is to move with them.");
    }

    private Problem conditional(int index) {
        return Problem.note(
                "correlated-parameters",
                call.span(),
                "the parameters of "
                        + labels.get(index)
                        + " are uncertain, and its rank correlations hold where they are known; over"
                        + " all worlds they are weaker",
                "Give it plain parameters, if the rank correlations are to hold over all worlds.");
    }

    private Problem earlier(int index) {
        return Problem.note(
                "correlated-before",
                call.span(),
                "the rank correlations that "
                        + labels.get(index)
                        + " had with others before are weaker in the result",
                "Correlate all of them at once, with a matrix.");
    }
}
