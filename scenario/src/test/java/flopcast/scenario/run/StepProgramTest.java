package flopcast.scenario.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.quantity.distribution.Normal;
import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.Points;
import flopcast.quantity.draw.Sampling;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import flopcast.scenario.setting.Stop;
import flopcast.scenario.value.Evidence;
import flopcast.scenario.value.Graph;
import flopcast.scenario.value.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepProgramTest {

    private static final Span NOWHERE = new Span(new SourceText("test.flop", ""), 0, 0);

    private static final Points POINTS = new Points(Sampling.SOBOL, 1, 1_024);

    private final Graph graph = new Graph(100_000);

    /// Memory does not grow with the number of intermediate quantities.
    @Test
    void aRegisterIsUsedAgainWhenNobodyReadsItAnyMore() {
        Node sum = source("x");
        for (int i = 0; i < 1_000; i++) {
            sum = apply(BinaryOperation.ADD, sum, new Node.Constant(i));
        }
        StepProgram program = StepProgram.of(List.of(sum), POINTS);
        int constants = program.constants().size();
        assertEquals(1_000, constants);
        assertEquals(2, program.registers() - constants);
    }

    @Test
    void aKeptNodeKeepsItsRegister() {
        Node x = source("x");
        Node y = apply(BinaryOperation.ADD, x, x);
        Node z = apply(BinaryOperation.MULTIPLY, y, y);
        Draws draws = run(x, y, z);
        for (int i = 0; i < 2_000; i++) {
            double drawn = draws.sample(x).draws()[i];
            assertEquals(2 * drawn, draws.sample(y).draws()[i]);
            assertEquals(2 * drawn * (2 * drawn), draws.sample(z).draws()[i]);
        }
    }

    @Test
    void everyNodeIsComputedOnceHoweverOftenItIsRead() {
        Node x = source("x");
        var sums = new ArrayList<Node>();
        for (int i = 0; i < 20; i++) {
            x = apply(BinaryOperation.ADD, x, x);
            sums.add(x);
        }
        assertEquals(22, StepProgram.of(sums, POINTS).steps().size());
    }

    private Draws run(Node... nodes) {
        List<Wanted> wanted =
                java.util.Arrays.stream(nodes).map(node -> new Wanted(node, 2_000, true)).toList();
        var points = new Points(Sampling.SOBOL, 1, 2_000);
        return Engine.run(Planner.plan(wanted, points, Evidence.none()), 1, Stop.NEVER);
    }

    private Node source(String name) {
        return graph.draw(Normal.STANDARD, new Address(name, 0), NOWHERE);
    }

    private Node apply(BinaryOperation operation, Node left, Node right) {
        return graph.apply(operation, List.of(left, right), NOWHERE);
    }
}
