package flopcast.scenario.library;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.ParametricQuantile;
import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How a distribution is made of the numbers it is called with.
final class Constructor {

    private Constructor() {}

    /// A distribution of plain parameters, in base units.
    @FunctionalInterface
    interface Exact {

        /// @throws IllegalArgumentException where there is none with these parameters
        Distribution of(double[] parameters);
    }

    /// Plain parameters make an exact distribution; uncertain ones are applied world by world.
    ///
    /// @param dimension of the result
    static Body orDrawByDraw(
            Exact exact, ParametricQuantile function, Function<Inputs, Dimension> dimension) {
        return (in, call) ->
                Quantity.of(
                        arePlain(in) ? call.draw(exact.of(plain(in))) : apply(function, in, call),
                        dimension.apply(in));
    }

    static Dimension none(Inputs in) {
        return Dimension.NONE;
    }

    private static boolean arePlain(Inputs in) {
        for (int i = 0; i < in.count(); i++) {
            if (!in.quantity(i).isPlain()) {
                return false;
            }
        }
        return true;
    }

    private static double[] plain(Inputs in) {
        var parameters = new double[in.count()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = in.plain(i);
        }
        return parameters;
    }

    private static Node apply(ParametricQuantile function, Inputs in, Call call) {
        var arguments = new ArrayList<Node>();
        arguments.add(call.uniform());
        for (int i = 0; i < in.count(); i++) {
            arguments.add(in.node(i));
        }
        return call.apply(function, List.copyOf(arguments));
    }
}
