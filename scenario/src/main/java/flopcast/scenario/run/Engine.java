package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Gathering;
import flopcast.quantity.statistic.Sample;
import flopcast.quantity.statistic.SmoothEstimator;
import flopcast.quantity.statistic.Worlds;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Stop;
import flopcast.scenario.value.NoValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Reachable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Runs a plan: stage after stage, and in each every block of draws.
public final class Engine {

    private final Plan plan;
    private final Workers workers;
    private Points points;
    private Worlds worlds;
    private final Draws draws = new Draws();
    private Optional<Weighed> weighed = Optional.empty();

    private Engine(Plan plan, Workers workers) {
        this.plan = plan;
        this.workers = workers;
        this.points = plan.points();
        this.worlds = Worlds.of(points);
    }

    /// @throws ScenarioException `no-value` when a world without a value reaches an output, a query
    ///   or evidence; `evidence-too-rare` when too few worlds agree with the evidence
    public static Draws run(Plan plan, RunSettings settings) {
        return run(plan, settings.threads(), settings.stop());
    }

    static Draws run(Plan plan, int threads, Stop stop) {
        var engine = new Engine(plan, new Workers(threads, stop));
        try {
            engine.weigh();
            plan.stages().forEach(engine::stage);
            engine.numbers(plan.wanted().stream().map(Wanted::node).toList());
        } catch (ProblemFound found) {
            throw new ScenarioException(List.of(found.problem()));
        }
        return engine.draws;
    }

    private void weigh() {
        if (plan.evidence().isNone()) {
            return;
        }
        Weighed found = new Weighing(plan.evidence(), points, workers).run();
        weighed = Optional.of(found);
        points = found.points();
        worlds = found.worlds();
        draws.agree(found.agreement());
    }

    private void stage(Stage stage) {
        numbers(stage.kept().stream().map(Wanted::node).toList());
        List<Wanted> kept = stage.kept().stream().map(this::drawn).toList();
        Map<Node, Gathering> gathered =
                weighed.isEmpty() ? Gatherings.of(kept, points, draws, worlds, workers) : Map.of();
        Simplified simplified = Blocks.simplified(kept);
        var blocks =
                new Blocks(kept, simplified, points, draws, weighed.map(Weighed::kept), gathered);
        blocks.run(workers);
        var again = new ColumnsAgain(kept, points, draws, workers.withoutStop());
        var better = new Preintegration(kept, simplified, points, draws, workers.withoutStop());
        for (int i = 0; i < kept.size(); i++) {
            int index = i;
            Gathering gathering = gathered.get(kept.get(i).node());
            Sample sample;
            if (gathering != null && gathering.isFinite()) {
                sample = gathering.sample(() -> again.column(index));
            } else if (gathering != null) {
                throw withoutValue(kept.get(i).node(), again.column(i));
            } else {
                sample = sample(kept.get(i), blocks.column(i), blocks.missing(i));
            }
            Optional<SmoothEstimator> estimator =
                    weighed.isEmpty() ? better.estimator(i) : Optional.empty();
            draws.keep(kept.get(i).node(), estimator.map(sample::with).orElse(sample));
        }
        stage.queries().forEach(this::answer);
    }

    private Sample sample(Wanted wanted, double[] column, int missing) {
        if (wanted.mustHaveValue() && missing > 0) {
            throw withoutValue(wanted.node(), column);
        }
        return Sample.owning(column, worlds.first(column.length));
    }

    /// What is wanted of all draws is wanted of as many as the evidence took.
    private Wanted drawn(Wanted wanted) {
        return weighed.map(found ->
                        new Wanted(
                                wanted.node(),
                                wanted.draws() < plan.points().draws()
                                        ? found.few()
                                        : points.draws(),
                                wanted.mustHaveValue(),
                                false))
                .orElse(wanted);
    }

    private ProblemFound withoutValue(Node node, double[] column) {
        int missing = column.length - Columns.of(0).finite(column, column.length);
        int first = 0;
        while (Double.isFinite(column[first])) {
            first++;
        }
        int world = first;
        int draw = weighed.map(all -> all.kept().draw(world)).orElse(world);
        double share = (double) missing / column.length;
        return Diagnosis.problem(node, draw, share, points, draws);
    }

    private void answer(Node.Query query) {
        OptionalDouble exact = Plan.exactAnswer(query, plan.evidence());
        if (exact.isPresent()) {
            draws.know(query, Estimate.exact(exact.getAsDouble()));
            return;
        }
        Estimate answer = query.statistic().of(query.about().stream().map(this::sample).toList());
        if (Double.isNaN(answer.value())) {
            throw new ProblemFound(
                    Problem.error(
                            "correlation-of-equals",
                            query.span(),
                            "a correlation is asked of a quantity that has the same value in all "
                                    + worlds.count()
                                    + " worlds",
                            "Ask it of quantities that vary, or run more draws."));
        }
        draws.know(query, answer);
    }

    private Sample sample(Node node) {
        if (node.isUncertain()) {
            return draws.sample(node);
        }
        numbers(List.of(node));
        return Sample.of(new double[] {draws.number(node).value()}, 1);
    }

    /// Computes the nodes among `roots` and their arguments that are the same in every world.
    private void numbers(List<Node> roots) {
        for (Node node : Reachable.from(roots)) {
            if (node instanceof Node.Apply apply && !apply.isUncertain() && !draws.knows(apply)) {
                draws.know(apply, Estimate.exact(apply.function().value(arguments(apply))));
            }
        }
        for (Node root : roots) {
            if (root instanceof Node.Apply apply
                    && !apply.isUncertain()
                    && !Double.isFinite(draws.number(apply).value())) {
                throw new ProblemFound(
                        NoValue.ofNumbers(apply.function(), arguments(apply), apply.span()));
            }
        }
    }

    private double[] arguments(Node.Apply apply) {
        return apply.arguments().stream()
                .mapToDouble(argument -> draws.number(argument).value())
                .toArray();
    }
}
