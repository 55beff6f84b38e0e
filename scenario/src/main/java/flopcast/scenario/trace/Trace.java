package flopcast.scenario.trace;

import flopcast.quantity.draw.Address;
import flopcast.quantity.kernel.SplitMix;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.problem.TooMuch;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.StoppedException;
import flopcast.scenario.setting.Surroundings;
import flopcast.scenario.value.Evidence;
import flopcast.scenario.value.FactCitation;
import flopcast.scenario.value.Graph;
import flopcast.scenario.value.LawChoice;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Observation;
import flopcast.scenario.value.Watch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The state of one run of the tracer: the graph so far, the problems so far, and where it stands.
final class Trace {

    private static final int MOST_PROBLEMS = 1_000;
    private static final long STEPS_BETWEEN_POLLS = 1_000;
    private static final long CALL_STEP = 0x9E3779B97F4A7C15L;

    private final Surroundings surroundings;
    private final RunSettings settings;
    private final Answers answers;
    private final List<Observation> observations = new ArrayList<>();
    private final Graph graph;
    private final List<Problem> problems = new ArrayList<>();
    private final LinkedHashSet<Problem> remarks = new LinkedHashSet<>();
    private final Map<String, Node> sharedUniforms = new HashMap<>();
    private final List<Watch> watches = new ArrayList<>();
    private final List<LawChoice> lawChoices = new ArrayList<>();
    private final Map<String, FactCitation> figures = new LinkedHashMap<>();
    private final LinkedHashSet<String> laws = new LinkedHashSet<>();
    private final Definitions definitions = new Definitions();
    private final CallStack calls;
    private final int mostOpen;
    private UnitTable units;
    private Optional<LocalDate> asOf = Optional.empty();
    private Named current = new Named("", false);
    private long path;
    private long ordinal;
    private long steps;
    private int open;

    /// @param underEvidence whether some statement is known to observe something, so that no query
    ///   can be answered before all have been read
    /// @param mostOpen expressions inside each other for which there is room on the stack
    Trace(
            Surroundings surroundings,
            RunSettings settings,
            Evaluator evaluator,
            boolean underEvidence,
            int mostOpen) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.graph = new Graph(surroundings.limits().nodes());
        this.answers = new Answers(graph, evaluator, underEvidence);
        this.calls = new CallStack(surroundings.limits().callDepth());
        this.units = surroundings.units();
        this.mostOpen = mostOpen;
    }

    Graph graph() {
        return graph;
    }

    CallStack calls() {
        return calls;
    }

    Answers answers() {
        return answers;
    }

    /// @throws EvidenceMet where the statements before were read as if there were no evidence
    void expectEvidence() {
        if (!answers.areUnderEvidence()) {
            throw new EvidenceMet();
        }
    }

    /// Adds to the evidence of the run.
    void observe(Observation observation) {
        observations.add(observation);
    }

    Evidence evidence() {
        return new Evidence(observations);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Limits limits() {
        return surroundings.limits();
    }

    UnitTable units() {
        return units;
    }

    void define(UnitTable extended) {
        units = extended;
    }

    Optional<LocalDate> asOf() {
        return asOf;
    }

    void see(Optional<LocalDate> date) {
        asOf = date;
    }

    Named current() {
        return current;
    }

    /// Starts a top-level statement: its sources are numbered from the first again.
    void begin(Named statement) {
        current = statement;
        path = 0;
        ordinal = 0;
    }

    /// The source that all who ask for `name` share.
    Node sharedUniform(String name, Span span) {
        return sharedUniforms.computeIfAbsent(
                name, shared -> graph.uniform(new Address(shared, 0), span));
    }

    /// The address of the next source made here.
    Address nextAddress() {
        return new Address(current.name(), nextPath());
    }

    /// Where a call was made from, to come back to.
    record Place(long path, long ordinal) {}

    /// Enters a call: sources made inside are numbered by themselves.
    Place enterCall() {
        long inside = nextPath();
        Place back = new Place(path, ordinal);
        path = inside;
        ordinal = 0;
        return back;
    }

    void leaveCall(Place back) {
        path = back.path;
        ordinal = back.ordinal;
    }

    private long nextPath() {
        ordinal++;
        return SplitMix.mix(path + ordinal * CALL_STEP);
    }

    /// Enters an expression.
    void open() {
        if (open == mostOpen) {
            throw new StackNeeded();
        }
        open++;
    }

    void close() {
        open--;
    }

    /// Counts one step of the program.
    void step(Span span) {
        steps++;
        if (steps > limits().steps()) {
            throw new ProblemFound(
                    TooMuch.problem(
                            span,
                            limits().steps(),
                            "steps",
                            "Look for a function that calls itself without end, or make lists shorter."));
        }
        if (steps % STEPS_BETWEEN_POLLS == 0 && settings.stop().isWanted()) {
            throw new StoppedException();
        }
    }

    /// Notes an error; tracing goes on. A limit that was passed ends it.
    void found(ProblemFound found) {
        problems.add(found.problem());
        if (problems.size() == MOST_PROBLEMS) {
            problems.add(
                    TooMuch.problem(
                            found.problem().span(),
                            MOST_PROBLEMS,
                            "problems",
                            "Mend these first."));
            throw new LimitReached();
        }
        if (found.problem().code().equals("too-much")) {
            throw new LimitReached();
        }
    }

    List<Problem> problems() {
        return problems;
    }

    /// Forgets and returns the problems from the `first`-th on.
    List<Problem> takeProblemsFrom(int first) {
        List<Problem> tail = problems.subList(first, problems.size());
        var taken = List.copyOf(tail);
        tail.clear();
        return taken;
    }

    /// A warning or note; the same one is kept once.
    void remark(Problem remark) {
        remarks.add(remark);
    }

    List<Problem> remarks() {
        return List.copyOf(remarks);
    }

    /// A figure that the run uses, under the words by which it is cited.
    void use(FactCitation figure) {
        figures.putIfAbsent(figure.text(), figure);
    }

    /// A law that the run uses.
    void ask(String law) {
        laws.add(law);
    }

    List<FactCitation> figures() {
        return List.copyOf(figures.values());
    }

    List<String> laws() {
        return List.copyOf(laws);
    }

    void watch(Watch watch) {
        watches.add(watch);
    }

    /// Notes that the laws of a mixture are chosen in the current statement.
    void choose(Node choice, List<String> laws) {
        lawChoices.add(new LawChoice(current.name(), choice, laws));
    }

    List<LawChoice> lawChoices() {
        return lawChoices;
    }

    Definitions definitions() {
        return definitions;
    }

    List<Watch> watches() {
        return watches;
    }

    /// There is evidence: tracing has to begin anew, expecting it.
    static final class EvidenceMet extends RuntimeException {
        private static final long serialVersionUID = 1;

        EvidenceMet() {
            super(null, null, false, false);
        }
    }

    /// Ends tracing at once; the problem has been noted.
    static final class LimitReached extends RuntimeException {
        private static final long serialVersionUID = 1;

        LimitReached() {
            super(null, null, false, false);
        }
    }

    /// Ends tracing at once; it is begun anew where there is more room.
    static final class StackNeeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        StackNeeded() {
            super(null, null, false, false);
        }
    }
}
