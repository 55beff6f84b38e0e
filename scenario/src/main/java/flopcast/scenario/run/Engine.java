package flopcast.scenario.run;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Sample;
import flopcast.quantity.statistic.Worlds;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Stop;
import flopcast.scenario.value.NoValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Reachable;
import java.util.List;

/// Runs a plan: stage after stage, and in each every block of draws.
public final class Engine {

    private final Plan plan;
    private final int threads;
    private final Stop stop;
    private final Worlds worlds;
    private final Draws draws = new Draws();

    private Engine(Plan plan, int threads, Stop stop) {
        this.plan = plan;
        this.threads = threads;
        this.stop = stop;
        this.worlds = Worlds.of(plan.points());
    }

    /// @throws ScenarioException `no-value` when a world without a value reaches an output or query
    public static Draws run(Plan plan, RunSettings settings) {
        return run(plan, settings.threads(), settings.stop());
    }

    static Draws run(Plan plan, int threads, Stop stop) {
        var engine = new Engine(plan, threads, stop);
        try {
            plan.stages().forEach(engine::stage);
            engine.numbers(plan.wanted().stream().map(Wanted::node).toList());
        } catch (ProblemFound found) {
            throw new ScenarioException(List.of(found.problem()));
        }
        return engine.draws;
    }

    private void stage(Stage stage) {
        numbers(stage.kept().stream().map(Wanted::node).toList());
        var blocks = new Blocks(stage.kept(), plan.points(), draws);
        blocks.run(threads, stop);
        List<Wanted> kept = stage.kept();
        for (int i = 0; i < kept.size(); i++) {
            Wanted wanted = kept.get(i);
            double[] column = blocks.column(i);
            if (wanted.mustHaveValue() && blocks.missing(i) > 0) {
                throw Diagnosis.problem(wanted, column, blocks.missing(i), plan.points(), draws);
            }
            draws.keep(wanted.node(), Sample.owning(column, worlds.first(column.length)));
        }
        stage.queries().forEach(this::answer);
    }

    private void answer(Node.Query query) {
        Node of = query.of();
        if (!of.isUncertain()) {
            numbers(List.of(of));
        }
        Sample sample =
                of.isUncertain()
                        ? draws.sample(of)
                        : Sample.of(new double[] {draws.number(of).value()}, 1);
        draws.know(query, query.statistic().of(sample));
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
