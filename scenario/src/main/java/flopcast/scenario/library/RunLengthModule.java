package flopcast.scenario.library;

import static flopcast.scenario.library.Formulas.constant;
import static flopcast.scenario.library.Formulas.quotient;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Value;
import flopcast.training.fact.Fact;
import flopcast.training.fact.FactRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long training runs last: from reasons, from the literature, and from those that are known.
final class RunLengthModule {

    private static final String EPOCH = "Epoch AI, August 2022, \"The longest training run\"";

    private final FactLookup facts;

    private RunLengthModule(FactRegistry registry) {
        this.facts = new FactLookup(registry);
    }

    static List<Builtin> all(FactRegistry registry) {
        var lengths = new RunLengthModule(registry);
        return List.of(longestUsefulRun(), lengths.longestRun(), lengths.durations());
    }

    private static Builtin longestUsefulRun() {
        return Definition.of(
                        "Duration.longestUsefulRun",
                        "The run beyond which starting later would give more: 1 / (sum of the growth"
                                + " rates that a later start gains).")
                .source(
                        EPOCH
                                + ": C = R·e^(g·S)·(T − S) for a start at S is greatest where T − S = 1/g.")
                .signature(
                        List.of(Parameters.number("rate", "1/s").repeated()),
                        "number [s]",
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            var sum = in.node(0);
                            for (int i = 1; i < in.count(); i++) {
                                sum = call.apply(BinaryOperation.ADD, List.of(sum, in.node(i)));
                            }
                            return Quantity.of(
                                    quotient(call, constant(1), sum), HardwareUnits.SECOND);
                        })
                .example(
                        "Duration.longestUsefulRun(ln(2) / 2.46 years) in years",
                        "3.54903 years",
                        "2.46 / ln 2; Epoch AI prints 3.55")
                .example(
                        "Duration.longestUsefulRun(0.2818 / 1 year, 0.538 / 1 year) in years",
                        "1.21981 years",
                        "1 / (0.2818 + 0.538); Epoch AI prints 1.22")
                .builtin();
    }

    private Builtin longestRun() {
        return Definition.of(
                        "Facts.longestRun",
                        "Epoch's longest useful runs as its page read at the as-of date: {hardware,"
                                + " software, investment, all}, each with the growths before it.")
                .source(
                        EPOCH
                                + "; the last row read 2.52 months until it was corrected on 2023-06-28.")
                .signature(List.of(), "dict", this::longestRun)
                .example("Facts.longestRun().all in months", "6.49 months", EPOCH)
                .builtin();
    }

    private Value longestRun(Inputs in, Call call) {
        Map<String, Value> rows = new LinkedHashMap<>();
        rows.put("hardware", length("longest_run_hardware", call));
        rows.put("software", length("longest_run_hw_sw", call));
        rows.put("investment", length("longest_run_hw_investment", call));
        boolean isCorrected = facts.row("trend", "longest_run_all_current", call).sees("value");
        rows.put(
                "all",
                length(isCorrected ? "longest_run_all_current" : "longest_run_all_dec2022", call));
        return new DictValue(rows);
    }

    private Quantity length(String trend, Call call) {
        double seconds = facts.row("trend", trend, call).amount("value").orElseThrow();
        return Quantity.of(constant(seconds), HardwareUnits.SECOND);
    }

    private Builtin durations() {
        return Definition.of(
                        "Facts.durations",
                        "The durations of the training runs that were known at the as-of date, each as"
                                + " likely as any other: a reference class.")
                .source(
                        "`flopcast facts model`; only runs of at least `leastCompute`, where given.")
                .signature(
                        List.of(Parameter.of("leastCompute", Kind.PLAIN, "FLOP").optional()),
                        "uncertain [s]",
                        this::durations)
                .example(
                        "quantile(Facts.durations(1e23 FLOP), 0.5) < 1 year",
                        "true",
                        "run lengths of the literature")
                .builtin();
    }

    private Value durations(Inputs in, Call call) {
        double least = in.has(0) ? in.plain(0) : 0;
        double[] seconds =
                facts.table("model").facts().stream()
                        .filter(run -> isMember(run, least, call))
                        .mapToDouble(run -> new FactLookup.Row(run, call).known("duration"))
                        .toArray();
        if (seconds.length == 0) {
            throw call.problem(
                    "reference-class-empty",
                    "no run of so much compute has a duration that was known by then",
                    "Ask for less compute, or for a later as-of date.");
        }
        call.restsOn(
                "durations of "
                        + seconds.length
                        + " training runs of the table model (verified and estimated)");
        return Quantity.of(
                call.apply(new EmpiricalQuantile(seconds), List.of(call.uniform())),
                HardwareUnits.SECOND);
    }

    private static boolean isMember(Fact run, double leastCompute, Call call) {
        var row = new FactLookup.Row(run, call);
        boolean isLarge =
                leastCompute == 0 || (row.sees("compute") && row.known("compute") >= leastCompute);
        return isLarge && row.sees("duration");
    }
}
