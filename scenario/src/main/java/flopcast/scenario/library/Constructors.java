package flopcast.scenario.library;

import flopcast.quantity.distribution.Normal;
import flopcast.quantity.distribution.ParametricQuantile;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Value;
import java.util.List;

/// Distributions: each call is an independent source.
final class Constructors {

    private Constructors() {}

    static List<Builtin> all() {
        return List.of(
                Definition.of("normal", "A normal distribution.")
                        .signature(
                                List.of(
                                        Parameter.of("mean", Kind.NUMBER, "U"),
                                        Parameter.of("stdev", Kind.NUMBER, "U")),
                                "uncertain [U]",
                                Constructors::normal)
                        .example("mean(normal(5, 2))", "5", "closed form")
                        .builtin());
    }

    /// Plain parameters make an exact constructor; uncertain ones are applied draw by draw.
    private static Value normal(Inputs in, Call call) {
        boolean plain = in.quantity(0).isPlain() && in.quantity(1).isPlain();
        Node node =
                plain
                        ? call.draw(new Normal(in.plain(0), in.plain(1)))
                        : call.apply(
                                ParametricQuantile.NORMAL,
                                List.of(call.uniform(), in.node(0), in.node(1)));
        return Quantity.of(node, in.dimension(0));
    }
}
