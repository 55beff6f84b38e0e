package flopcast.scenario.value;

import flopcast.quantity.draw.CorrelatedUniform;

/// Nodes that are uniform numbers on (0, 1).
public final class Uniforms {

    private Uniforms() {}

    /// Whether `node` is a source, or a uniform that moves with others.
    public static boolean isUniform(Node node) {
        return node instanceof Node.Source
                || (node instanceof Node.Apply apply
                        && apply.function() instanceof CorrelatedUniform);
    }
}
