package flopcast.scenario.value;

import java.util.List;

/// Anything that can be called: a built-in, a user's function, a domain or a module.
public non-sealed interface Callable extends Value {

    /// How messages name it.
    String name();

    /// How many arguments it takes, where that is one number; -1 where there are several ways.
    int arity();

    /// @throws flopcast.scenario.problem.ProblemFound when these arguments have no result
    Value call(List<Argument> arguments, Call call);

    @Override
    default String kind() {
        return "function";
    }
}
