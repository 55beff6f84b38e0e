package flopcast.scenario.value;

import java.util.List;

/// Chooses the signature that fits and checks the units that it names.
final class Overloads {

    private Overloads() {}

    static Value call(Builtin builtin, List<Argument> arguments, Call call) {
        throw new UnsupportedOperationException(builtin.name() + arguments + call);
    }
}
