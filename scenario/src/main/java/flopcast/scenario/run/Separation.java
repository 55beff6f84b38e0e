package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import flopcast.scenario.value.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A node taken apart so that one of its sources can be integrated out.
///
/// @param inner the part that rests on this source alone
/// @param program computes offset and factor of the inner part, in this order
record Separation(Inner inner, StepProgram program) {

    /// So much work may be done to choose the source.
    private static final int MOST_WORK = 10_000;

    /// A source and how far it moves the node.
    private record Candidate(Node.Source source, double reach) {}

    /// Takes the source that moves the node most, of those that can be integrated out; empty where
    /// none can.
    static Optional<Separation> of(
            Node.Apply node, Terms terms, Intervals intervals, Points points, Draws known) {
        List<Node> below = terms.neededFor(List.of(node));
        for (Candidate candidate : candidates(node, below, known)) {
            Optional<Decomposition> found =
                    Decomposition.of(node, candidate.source, below, terms, known);
            Optional<Inner> inner =
                    found.flatMap(parts ->
                            Inner.of(parts.inner(), candidate.source, terms, intervals, known));
            if (inner.isPresent()) {
                var parts = List.of(found.get().offset(), found.get().factor());
                return Optional.of(
                        new Separation(inner.get(), new Simplified(parts, terms).program(points)));
            }
        }
        return Optional.empty();
    }

    /// The sources by how far the node goes when each goes from a low to a high value, while all
    /// others stay in the middle.
    private static List<Candidate> candidates(Node node, List<Node> below, Draws known) {
        List<Node.Source> sources = new ArrayList<>();
        var world = new World(known);
        for (Node each : below) {
            if (each instanceof Node.Source source) {
                sources.add(source);
                world.put(source, 0.5);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        if (sources.size() * below.size() > MOST_WORK) {
            return candidates;
        }
        for (Node.Source source : sources) {
            double reach =
                    Math.abs(
                            at(0.9, source, node, below, world)
                                    - at(0.1, source, node, below, world));
            world.put(source, 0.5);
            if (reach > 0) {
                candidates.add(new Candidate(source, reach));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::reach).reversed());
        return candidates;
    }

    private static double at(
            double p, Node.Source source, Node node, List<Node> below, World world) {
        world.put(source, p);
        world.compute(below);
        return world.value(node);
    }
}
