package flopcast.scenario.value;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.statistic.Statistic;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a built-in may do besides looking at its arguments. Made anew for every call.
public interface Call {

    /// The whole call, for problems that no single argument is to blame for.
    Span span();

    /// `function` of `arguments`, world by world; a constant where all arguments are constants.
    ///
    /// @throws ProblemFound `no-value` where a function of constants has none
    Node apply(BlockFunction function, List<Node> arguments);

    /// A new independent source with `distribution`.
    Node draw(Distribution distribution);

    /// A new independent uniform on (0, 1).
    Node uniform();

    /// A uniform on (0, 1) that is the same source for all who ask for `name`.
    Node sharedUniform(String name);

    /// One number about all worlds, as a symbol.
    default Node query(Statistic.OfOne statistic, Node of) {
        return query(statistic, List.of(of));
    }

    /// As above, also about two quantities.
    Node query(Statistic statistic, List<Node> about);

    /// The value of a node that is the same in every world, run now if it rests on a query. For
    /// list lengths, indexes, keys: where the shape of the program depends on a number.
    double plain(Node node);

    /// `count` draws of `node`, independent of each other, from worlds of their own, run now.
    double[] sample(Node node, int count);

    /// As [#sample], but spread evenly over what is possible: for whoever uses them all, in no
    /// order.
    double[] spread(Node node, int count);

    /// The exact distribution that `node` has now; empty where there is no closed form.
    Optional<Distribution> distribution(Node node);

    /// Calls a function that was passed as an argument.
    Value call(Callable function, List<Value> arguments);

    /// Calls a function without arguments and catches what goes wrong in it.
    Attempt attempt(Callable function);

    /// @param value [Unknown] where there was a problem
    /// @param problem the first
    record Attempt(Value value, Optional<Problem> problem) {}

    UnitTable units();

    /// The longest list and text that a built-in may make.
    int mostLength();

    /// Facts younger than this may not be seen; empty where all may.
    Optional<LocalDate> asOf();

    /// Another file by its path from the folder of the scenario; empty where there is none.
    ///
    /// @throws ProblemFound `too-much` where it is larger than a source may be
    Optional<SourceText> file(String path);

    /// Reports an error; the call goes on, or ends without a value.
    void found(Problem error);

    /// The statement that is being traced rests on this fact, law or paper.
    void restsOn(String citation);

    /// The statement rests on this figure.
    void cites(FactCitation figure);

    /// The run uses the law of this id.
    void asks(String law);

    /// Adds a line that does not stop the run. The same line is reported once.
    void report(Problem warningOrNote);

    /// Has the run compare `watch.node()` with the range in which it may be used.
    void watch(Watch watch);

    /// Notes that `who` takes `parameters` to count what `definition` says; a line where another
    /// law took the same number to count something else.
    void counted(Node parameters, String who, String definition);

    /// Has the run tell how much of the spread of what rests on `choice` is that between `laws`.
    ///
    /// @param choice the number of the law that holds, from 0
    void choose(Node choice, List<String> laws);

    /// Counts one traced step against the limit and polls for a stop; loops over lists call it.
    void step();

    /// An error at this call.
    default ProblemFound problem(String code, String message, String advice) {
        return new ProblemFound(Problem.error(code, span(), message, advice));
    }
}
