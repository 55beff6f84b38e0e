package flopcast.scenario.run;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.Linear;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.scenario.value.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A node taken apart by one of its sources, which rests in the inner part alone:
///
/// ```text
/// node = offset + factor · inner
/// ```
///
/// @param inner rests on the source and on nothing else that is uncertain
record Decomposition(Node offset, Node factor, Node inner) {

    /// Empty where the source enters more than once, or otherwise than by sums and products.
    ///
    /// @param below all that `node` rests on, in an order of evaluation
    static Optional<Decomposition> of(
            Node.Apply node, Node.Source source, List<Node> below, Terms terms, Draws known) {
        terms.standFor(node);
        return new Walk(source, below, terms, known).down(node);
    }

    private static final class Walk {
        private final Terms terms;
        private final Draws known;

        /// What the source has a part in.
        private final Set<Node> moved = new HashSet<>();

        /// What something else that is uncertain has a part in.
        private final Set<Node> others = new HashSet<>();

        private Node offset;
        private Node factor;

        Walk(Node.Source source, List<Node> below, Terms terms, Draws known) {
            this.terms = terms;
            this.known = known;
            this.offset = terms.constant(0);
            this.factor = terms.constant(1);
            for (Node each : below) {
                mark(each, each == source, moved);
                mark(each, each instanceof Node.Source && each != source, others);
            }
        }

        private static void mark(Node node, boolean isMarked, Set<Node> marked) {
            boolean isAbove =
                    node instanceof Node.Apply apply
                            && apply.isUncertain()
                            && apply.arguments().stream().anyMatch(marked::contains);
            if (isMarked || isAbove) {
                marked.add(node);
            }
        }

        Optional<Decomposition> down(Node.Apply from) {
            Node node = from;
            while (others.contains(node)) {
                Optional<Node> next =
                        node instanceof Node.Apply apply ? next(apply) : Optional.empty();
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                node = next.get();
            }
            return Optional.of(new Decomposition(offset, factor, node));
        }

        /// The argument in which the source is; what the operation does goes to offset and factor.
        private Optional<Node> next(Node.Apply node) {
            Node first = node.arguments().getFirst();
            if (node.function() instanceof Linear linear) {
                shift(terms.constant(linear.offset()));
                scale(terms.constant(linear.factor()));
                return Optional.of(first);
            }
            if (node.function() == UnaryOperation.NEGATE) {
                scale(terms.constant(-1));
                return Optional.of(first);
            }
            return node.function() instanceof BinaryOperation operation
                    ? next(operation, first, node.arguments().get(1))
                    : Optional.empty();
        }

        private Optional<Node> next(BinaryOperation operation, Node left, Node right) {
            boolean isLeft = moved.contains(left);
            if (isLeft && moved.contains(right)) {
                return Optional.empty();
            }
            Node inside = isLeft ? left : right;
            Node other = asNumber(isLeft ? right : left);
            switch (operation) {
                case ADD -> shift(other);
                case SUBTRACT -> {
                    if (isLeft) {
                        shift(terms.linear(-1, 0, other));
                    } else {
                        shift(other);
                        scale(terms.constant(-1));
                    }
                }
                case MULTIPLY -> scale(other);
                case DIVIDE -> {
                    return divide(inside, other, isLeft);
                }
                default -> {
                    return Optional.empty();
                }
            }
            return Optional.of(inside);
        }

        private Optional<Node> divide(Node inside, Node other, boolean isDividend) {
            if (isDividend) {
                factor = terms.divide(factor, other);
                return Optional.of(inside);
            }
            if (others.contains(inside)) {
                return Optional.empty();
            }
            scale(other);
            return Optional.of(
                    terms.apply(BinaryOperation.DIVIDE, List.of(terms.constant(1), inside)));
        }

        /// What is the same in every world is known by now, such as the answer of a query.
        private Node asNumber(Node node) {
            return node.isUncertain() ? node : terms.constant(known.number(node).value());
        }

        private void shift(Node by) {
            offset = terms.add(offset, terms.multiply(factor, by));
        }

        private void scale(Node by) {
            factor = terms.multiply(factor, by);
        }
    }
}
