package flopcast.scenario.value;

import java.util.List;

/// Anything that can be called: a built-in, a user's function, a domain or a module.
public non-sealed interface Callable extends Value {

    /// How messages name it.
    String name();

    /// @throws flopcast.scenario.problem.ProblemFound when these arguments have no result
    Value call(List<Argument> arguments, Call call);

    @Override
    default String kind() {
        return "function";
    }
}
