package flopcast.scenario.library;

import flopcast.quantity.Spelling;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DateValue;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.FactCitation;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.Withheld;
import flopcast.training.fact.Fact;
import flopcast.training.fact.FactRegistry;
import flopcast.training.fact.FactTable;
import flopcast.training.fact.Figure;
import flopcast.training.fact.FigureValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `Facts`: what is known about training runs, as dicts of sourced figures.
///
/// A figure that was not known on the as-of date is withheld: reading it is a problem, while the
/// other figures of the same fact stay usable.
final class FactModule {

    private static final String PRINTED = "the TOP500 list of June 2020";

    private final FactRegistry registry;

    private FactModule(FactRegistry registry) {
        this.registry = registry;
    }

    static List<Builtin> all(FactRegistry registry) {
        var facts = new FactModule(registry);
        return Stream.of(facts.hardware(), facts.runs(), facts.others())
                .flatMap(List::stream)
                .toList();
    }

    private List<Builtin> hardware() {
        return List.of(
                Definition.of(
                                "Facts.top500",
                                "A supercomputer of a TOP500 list, by year-month and rank.")
                        .source(
                                "Peaks are 64-bit; `rpeak` is theoretical, `rmax` measured on LINPACK.")
                        .signature(
                                List.of(
                                        Parameter.of("list", Kind.TEXT),
                                        Parameter.of("rank", Kind.PLAIN, "1")),
                                "dict",
                                this::top500)
                        .example("Facts.top500(\"2020-06\", 5).rpeak", "100.679 PFLOP/s", PRINTED)
                        .example(
                                "Facts.top500(\"2020-06\", 1).name",
                                "Supercomputer Fugaku",
                                PRINTED)
                        .builtin(),
                byName("Facts.machine", "A machine of 2020, counted in chips.", "machine")
                        .example(
                                "Facts.machine(\"Microsoft/OpenAI Azure system\").chips",
                                "10k chips",
                                "press reports of May 2020")
                        .builtin(),
                byName("Facts.chip", "An accelerator, figures per chip.", "chip")
                        .example(
                                "Facts.chip(\"V100 SXM2 16GB\").peak",
                                "125 TFLOP/(s*chip)",
                                "the vendor's data sheet")
                        .builtin());
    }

    private List<Builtin> runs() {
        return List.of(
                byName(
                                "Facts.model",
                                "A training run: parameters, tokens, compute, hardware.",
                                "model")
                        .example(
                                "Facts.model(\"PaLM 540B\").compute",
                                "2.5272e24 FLOP",
                                "Chowdhery et al. 2022")
                        .builtin(),
                byName(
                                "Facts.mfu",
                                "The utilisation of a training run: mfu, hfu, calendarMfu.",
                                "utilisation")
                        .example(
                                "Facts.mfu(\"GPT-3 175B (davinci)\").mfu",
                                "0.1966",
                                "Epoch's table of notable models")
                        .builtin());
    }

    private List<Builtin> others() {
        return List.of(
                byName(
                                "Facts.trend",
                                "A published rate of growth, stock or limit: value, low, high.",
                                "trend")
                        .example(
                                "Facts.trend(\"algorithmic_halving_time\").value in months",
                                "8 months",
                                "Ho et al. 2024, abstract")
                        .builtin(),
                byName(
                                "Facts.stock",
                                "A stock of data, from the table of trends: value, low, high.",
                                "trend")
                        .example(
                                "Facts.stock(\"text_stock_effective\").value",
                                "300T tokens",
                                "Villalobos et al. 2024, abstract")
                        .builtin(),
                byName(
                                "Facts.outcome",
                                "What is known by now of GPT-4, beside the forecast of 2022.",
                                "outcome")
                        .example(
                                "Facts.outcome(\"peak_outcome\").value in PFLOP/s",
                                "7800 PFLOP/s",
                                "25,000 × 312 TFLOP/s")
                        .builtin());
    }

    private Definition byName(String name, String sentence, String table) {
        return Definition.of(name, sentence)
                .signature(
                        List.of(Parameter.of("name", Kind.TEXT)),
                        "dict",
                        (in, call) -> found(table, call, in.text(0)));
    }

    private Value top500(Inputs in, Call call) {
        double rank = in.plain(1);
        String place = rank == Math.rint(rank) ? Long.toString((long) rank) : Double.toString(rank);
        return found("top500", call, in.text(0), place);
    }

    private Value found(String tableName, Call call, String... key) {
        FactTable table = registry.table(tableName);
        Fact fact =
                table.find(key)
                        .orElseThrow(() ->
                                call.problem(
                                        "unknown-fact",
                                        "there is no "
                                                + tableName
                                                + " \""
                                                + String.join("\", ", key)
                                                + (key.length == 1 ? "\"" : ""),
                                        nearest(table, key)));
        return dict(fact, call.asOf());
    }

    private static String nearest(FactTable table, String[] key) {
        var suggestions = new LinkedHashSet<>(table.nearest(key[0]));
        suggestions.addAll(Spelling.nearest(key[0], table.keys(0)));
        if (key.length > 1 && table.keys(0).contains(key[0])) {
            return "Ranks run from "
                    + table.keys(1).getFirst()
                    + " to "
                    + table.keys(1).getLast()
                    + ".";
        }
        if (suggestions.isEmpty()) {
            return "`flopcast facts " + table.schema().table() + "` lists them.";
        }
        return "Did you mean \""
                + String.join("\" or \"", suggestions.stream().limit(3).toList())
                + "\"?";
    }

    private static DictValue dict(Fact fact, Optional<LocalDate> asOf) {
        Map<String, Value> entries = new LinkedHashMap<>();
        Map<String, FactCitation> citations = new LinkedHashMap<>();
        for (Figure figure : fact.figures()) {
            boolean known = asOf.map(figure::isKnownBy).orElse(true);
            entries.put(
                    figure.name(), known ? value(figure.value()) : withheld(fact, figure, asOf));
            citations.put(figure.name(), citation(fact, figure));
        }
        return new DictValue(entries, citations);
    }

    private static Value value(FigureValue value) {
        return switch (value) {
            case FigureValue.Amount amount -> Quantity.of(amount.value(), amount.dimension());
            case FigureValue.Text text -> new Text(text.text());
            case FigureValue.Day day ->
                    new DateValue(
                            new Node.Constant(
                                    day.date().atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
        };
    }

    /// @throws flopcast.scenario.problem.ProblemFound since the figure is too young to be seen
    static void refuse(Fact fact, Figure figure, Call call) {
        Withheld.refuse(withheld(fact, figure, call.asOf()), call.span());
    }

    private static Withheld withheld(Fact fact, Figure figure, Optional<LocalDate> asOf) {
        String since =
                figure.knownSince()
                        .map(day -> "is known since " + day)
                        .orElse("has no date since which it is known");
        return new Withheld(
                "fact-too-young",
                figure.name()
                        + " of "
                        + fact.title()
                        + " "
                        + since
                        + ", and the scenario sees facts as of "
                        + asOf.map(LocalDate::toString).orElse(""),
                "Write `@after(\"why\")` above the statement that looks it up to permit it.");
    }

    static FactCitation citation(Fact fact, Figure figure) {
        String since = figure.knownSince().map(day -> ", known since " + day).orElse("");
        boolean isChecked = figure.confidence().isChecked();
        String text =
                fact.title()
                        + ", "
                        + figure.name()
                        + " ("
                        + (isChecked ? "" : "UNVERIFIED, ")
                        + figure.confidence().word()
                        + since
                        + "): "
                        + figure.source();
        return new FactCitation(text, fact, figure);
    }
}
