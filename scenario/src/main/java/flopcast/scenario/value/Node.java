package flopcast.scenario.value;

import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.CorrelatedUniform;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.statistic.Statistic;
import flopcast.scenario.problem.Span;
import java.util.Comparator;
import java.util.List;

/// A vertex of the graph of quantities: a number in every possible world.
///
/// Nodes are compared by identity: two sources with the same distribution are two sources. Every
/// node but a constant has a serial number higher than those of its arguments, so nodes sorted by
/// it are in an order in which they can be evaluated. Only [Graph] makes them.
public abstract sealed class Node {

    /// An order in which nodes can be evaluated.
    public static final Comparator<Node> BY_SERIAL =
            (one, other) -> Integer.compare(one.serial(), other.serial());

    private Node() {}

    /// Whether the value differs between worlds.
    public abstract boolean isUncertain();

    /// Whether it is uniform on (0, 1): a source, or what moves with others in its place.
    public boolean isUniform() {
        return false;
    }

    /// Order of creation; -1 for a constant.
    public abstract int serial();

    /// The same number in every world.
    public static final class Constant extends Node {
        private final double value;

        public Constant(double value) {
            this.value = value;
        }

        public double value() {
            return value;
        }

        @Override
        public boolean isUncertain() {
            return false;
        }

        @Override
        public int serial() {
            return -1;
        }
    }

    /// An independent uniform on (0, 1): where all uncertainty comes from.
    public static final class Source extends Node {
        private final int serial;
        private final int dimension;
        private final Address address;

        Source(int serial, int dimension, Address address) {
            this.serial = serial;
            this.dimension = dimension;
            this.address = address;
        }

        /// How many sources were made before it.
        public int dimension() {
            return dimension;
        }

        public Address address() {
            return address;
        }

        @Override
        public boolean isUncertain() {
            return true;
        }

        @Override
        public boolean isUniform() {
            return true;
        }

        @Override
        public int serial() {
            return serial;
        }
    }

    /// A function of other nodes, world by world.
    public static final class Apply extends Node {
        private final int serial;
        private final BlockFunction function;
        private final List<Node> arguments;
        private final Span span;
        private final boolean uncertain;

        Apply(int serial, BlockFunction function, List<Node> arguments, Span span) {
            this.serial = serial;
            this.function = function;
            this.arguments = List.copyOf(arguments);
            this.span = span;
            this.uncertain = arguments.stream().anyMatch(Node::isUncertain);
        }

        public BlockFunction function() {
            return function;
        }

        public List<Node> arguments() {
            return arguments;
        }

        /// What stands at this place, computed in another way. It has the serial number of this
        /// node, so that nodes like it are in no order.
        public Apply computedBy(BlockFunction otherFunction, List<Node> otherArguments) {
            return new Apply(serial, otherFunction, otherArguments, span);
        }

        /// Where the operation stands, for a world in which it has no value.
        public Span span() {
            return span;
        }

        @Override
        public boolean isUncertain() {
            return uncertain;
        }

        @Override
        public boolean isUniform() {
            return function instanceof CorrelatedUniform;
        }

        @Override
        public int serial() {
            return serial;
        }
    }

    /// One number about all worlds, known when they have been run.
    public static final class Query extends Node {
        private final int serial;
        private final Statistic statistic;
        private final List<Node> about;
        private final Span span;

        Query(int serial, Statistic statistic, List<Node> about, Span span) {
            this.serial = serial;
            this.statistic = statistic;
            this.about = List.copyOf(about);
            this.span = span;
        }

        public Statistic statistic() {
            return statistic;
        }

        /// What is asked about: one quantity, or two whose draws are compared.
        public List<Node> about() {
            return about;
        }

        /// Where the question stands, for draws that cannot answer it.
        public Span span() {
            return span;
        }

        @Override
        public boolean isUncertain() {
            return false;
        }

        @Override
        public int serial() {
            return serial;
        }
    }
}
