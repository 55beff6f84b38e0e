package flopcast.scenario.library;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Signature.Parameter;

/// The units in which laws are asked and answer.
final class LawUnits {

    static final Dimension COMPUTE = Dimension.base("FLOP");
    static final Dimension PARAMETERS = Dimension.base("parameter");
    static final Dimension TOKENS = Dimension.base("token");
    static final Dimension LOSS = Dimension.base("nat").dividedBy(TOKENS);

    static final Parameter N = Parameter.of("n", Kind.NUMBER, "parameter");
    static final Parameter D = Parameter.of("d", Kind.NUMBER, "token");
    static final Parameter C = Parameter.of("c", Kind.NUMBER, "FLOP");
    static final Parameter L = Parameter.of("loss", Kind.NUMBER, "nat/token");

    private LawUnits() {}
}
