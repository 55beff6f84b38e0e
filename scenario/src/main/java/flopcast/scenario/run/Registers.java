package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import flopcast.scenario.value.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives every node of a program a register, and takes it back after the last step that reads it.
final class Registers {

    private final Points points;
    private final List<Node> keptNodes;
    private final List<Node> needed;
    private final Map<Node, Integer> registerOf = new HashMap<>();
    private final Map<Node, Integer> readsLeft = new HashMap<>();
    private final List<Node> constants = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final ArrayDeque<Integer> free = new ArrayDeque<>();
    private int registers;

    Registers(Simplified nodes, Points points) {
        this.keptNodes = nodes.kept();
        this.needed = nodes.needed();
        this.points = points;
    }

    StepProgram program() {
        needed.forEach(this::countReads);
        keptNodes.forEach(node -> readsLeft.merge(node, 1, Integer::sum));
        keptNodes.forEach(this::placeConstant);
        needed.forEach(node -> arguments(node).forEach(this::placeConstant));
        needed.stream().filter(Node::isUncertain).forEach(this::place);
        List<Integer> kept = keptNodes.stream().map(this::register).toList();
        return new StepProgram(constants, steps, registers, kept);
    }

    private static List<Node> arguments(Node node) {
        return node.isUncertain() && node instanceof Node.Apply apply
                ? apply.arguments()
                : List.of();
    }

    private void countReads(Node node) {
        arguments(node).forEach(argument -> readsLeft.merge(argument, 1, Integer::sum));
    }

    private void placeConstant(Node node) {
        if (!node.isUncertain() && !registerOf.containsKey(node)) {
            registerOf.put(node, registers++);
            constants.add(node);
        }
    }

    private void place(Node node) {
        switch (node) {
            case Node.Source source ->
                    steps.add(
                            new Step.Fill(
                                    take(node), points.of(source.address(), source.dimension())));
            case Node.Apply apply -> {
                List<Integer> arguments = apply.arguments().stream().map(this::register).toList();
                steps.add(new Step.Compute(take(node), apply.function(), arguments));
                apply.arguments().forEach(this::release);
            }
            case Node.Constant _, Node.Query _ -> throw new IllegalStateException("not uncertain");
        }
    }

    private int register(Node node) {
        return registerOf.getOrDefault(node, -1);
    }

    private int take(Node node) {
        int register = free.isEmpty() ? registers++ : free.pop();
        registerOf.put(node, register);
        return register;
    }

    private void release(Node node) {
        if (node.isUncertain() && readsLeft.merge(node, -1, Integer::sum) == 0) {
            free.push(register(node));
        }
    }
}
