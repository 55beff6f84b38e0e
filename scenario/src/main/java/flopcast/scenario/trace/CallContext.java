package flopcast.scenario.trace;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.draw.Sampling;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.statistic.Statistic;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import flopcast.scenario.problem.TooMuch;
import flopcast.scenario.value.Argument;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Callable;
import flopcast.scenario.value.FactCitation;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.Watch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a built-in sees of the trace, at one call.
final class CallContext implements Call {

    private final Trace trace;
    private final Interpreter interpreter;
    private final Span span;

    CallContext(Trace trace, Interpreter interpreter, Span span) {
        this.trace = trace;
        this.interpreter = interpreter;
        this.span = span;
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public Node apply(BlockFunction function, List<Node> arguments) {
        return trace.calls().isUnderUncertainCondition()
                ? trace.graph().applyLeniently(function, arguments, span)
                : trace.graph().apply(function, arguments, span);
    }

    @Override
    public Node draw(Distribution distribution) {
        return trace.graph().draw(distribution, trace.nextAddress(), span);
    }

    @Override
    public Node uniform() {
        return trace.graph().uniform(trace.nextAddress(), span);
    }

    @Override
    public Node sharedUniform(String name) {
        return trace.sharedUniform(name, span);
    }

    @Override
    public Node query(Statistic statistic, List<Node> about) {
        return trace.answers().query(statistic, about, span);
    }

    @Override
    public double plain(Node node) {
        return trace.answers().number(node, span);
    }

    @Override
    public double[] sample(Node node, int count) {
        return trace.answers().sample(node, trace.nextAddress(), Sampling.PLAIN, count, span);
    }

    @Override
    public double[] spread(Node node, int count) {
        return trace.answers().sample(node, trace.nextAddress(), Sampling.SOBOL, count, span);
    }

    @Override
    public Optional<Distribution> distribution(Node node) {
        return trace.answers().distribution(node, span);
    }

    @Override
    public Value call(Callable function, List<Value> arguments) {
        trace.step(span);
        return interpreter.invoke(
                function,
                arguments.stream().map(value -> new Argument(value, span)).toList(),
                span);
    }

    @Override
    public Attempt attempt(Callable function) {
        int before = trace.problems().size();
        Value value = interpreter.attempt(() -> call(function, List.of()));
        List<Problem> problems = trace.takeProblemsFrom(before);
        return new Attempt(value, problems.stream().findFirst());
    }

    @Override
    public UnitTable units() {
        return trace.units();
    }

    @Override
    public Optional<LocalDate> asOf() {
        return trace.current().seesYoungFacts() ? Optional.empty() : trace.asOf();
    }

    @Override
    public int mostLength() {
        return trace.limits().length();
    }

    @Override
    public Optional<SourceText> file(String path) {
        int most = trace.limits().sourceBytes();
        Optional<SourceText> file = trace.surroundings().files().read(path, span.source());
        if (file.isPresent() && file.get().text().length() > most) {
            throw new ProblemFound(
                    TooMuch.problem(
                            span, most, "characters in a file", "Keep fewer draws of the fit."));
        }
        return file;
    }

    @Override
    public void found(Problem error) {
        trace.found(new ProblemFound(error));
    }

    @Override
    public void restsOn(String citation) {
        trace.current().sources().add(citation);
    }

    @Override
    public void cites(FactCitation figure) {
        restsOn(figure.text());
        trace.use(figure);
    }

    @Override
    public void asks(String law) {
        trace.ask(law);
    }

    @Override
    public void report(Problem warningOrNote) {
        trace.remark(warningOrNote);
    }

    @Override
    public void counted(Node parameters, String who, String definition) {
        trace.definitions().counted(parameters, who, definition, span).ifPresent(trace::remark);
    }

    @Override
    public void watch(Watch watch) {
        trace.watch(watch);
    }

    @Override
    public void choose(Node choice, List<String> laws) {
        trace.choose(choice, laws);
    }

    @Override
    public void step() {
        trace.step(span);
    }
}
