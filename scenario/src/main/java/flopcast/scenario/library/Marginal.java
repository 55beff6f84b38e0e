package flopcast.scenario.library;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Mixture;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.ClosedForm;
import flopcast.scenario.value.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A quantity as a function of one uniform, which another may replace.
///
/// @param uniform the one that it is made of now; where there is none, a new one
/// @param ofUniform the quantity, made of another uniform
/// @param falls whether it falls where the uniform rises
/// @param isOwn whether it is the quantity itself that is made of `uniform`, not a copy
record Marginal(Node uniform, UnaryOperator<Node> ofUniform, boolean falls, boolean isOwn) {

    private static final int DRAWS = 16_384;

    /// The quantile of a mixture is found by bisection, which looks at all components each time.
    private static final int MOST_COMPONENTS = 10;

    static Marginal of(Monotone quantity, Call call) {
        return new Marginal(
                quantity.uniform(), other -> quantity.with(other, call), quantity.falls(), true);
    }

    /// As [#of], but made of a new uniform.
    static Marginal renewed(Monotone quantity, Call call) {
        return new Marginal(
                call.uniform(), other -> quantity.with(other, call), quantity.falls(), false);
    }

    /// A copy of a computed quantity: of its distribution where it has a closed form, of its draws
    /// where it has none, or one that would take too long.
    static Marginal copied(Node node, Call call) {
        Optional<Distribution> exact = ClosedForm.of(node).filter(Marginal::isQuick);
        BlockFunction quantile =
                exact.isPresent()
                        ? new QuantileFunction(exact.get())
                        : new EmpiricalQuantile(call.sample(node, DRAWS));
        return new Marginal(
                call.uniform(), other -> call.apply(quantile, List.of(other)), false, false);
    }

    private static boolean isQuick(Distribution distribution) {
        return !(distribution instanceof Mixture mixture)
                || mixture.components().size() <= MOST_COMPONENTS;
    }
}
