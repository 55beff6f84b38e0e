package flopcast.scenario.library;

import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Signature.Parameter;

/// Parameters of built-ins, in short.
final class Parameters {

    private Parameters() {}

    /// A number of any dimension.
    static Parameter number(String name) {
        return Parameter.of(name, Kind.NUMBER);
    }

    /// @param unit as [Parameter] reads it: `1` for a plain number, `U` for one shared dimension
    static Parameter number(String name, String unit) {
        return Parameter.of(name, Kind.NUMBER, unit);
    }

    /// A number without a unit that is the same in every world.
    static Parameter plain(String name) {
        return Parameter.of(name, Kind.PLAIN, "1");
    }

    /// A number that is the same in every world.
    static Parameter plain(String name, String unit) {
        return Parameter.of(name, Kind.PLAIN, unit);
    }

    static Parameter truth(String name) {
        return Parameter.of(name, Kind.TRUTH);
    }

    static Parameter text(String name) {
        return Parameter.of(name, Kind.TEXT);
    }

    static Parameter list(String name) {
        return Parameter.of(name, Kind.LIST);
    }

    static Parameter dict(String name) {
        return Parameter.of(name, Kind.DICT);
    }

    static Parameter date(String name) {
        return Parameter.of(name, Kind.DATE);
    }

    static Parameter function(String name) {
        return Parameter.of(name, Kind.FUNCTION);
    }

    static Parameter any(String name) {
        return Parameter.of(name, Kind.ANY);
    }
}
