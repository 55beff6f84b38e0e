package flopcast.scenario.library;

import flopcast.quantity.Spelling;
import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Dimensions;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.LawValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Reachable;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import flopcast.training.fact.FactFault;
import flopcast.training.fact.FactFileException;
import flopcast.training.scaling.Coefficient;
import flopcast.training.scaling.FitDomain;
import flopcast.training.scaling.LawFile;
import flopcast.training.scaling.OwnLaw;
import flopcast.training.scaling.PublishedLaw.Counting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Laws of a user's own: coefficients in the scenario, or a file that a fit wrote.
final class OwnLaws {

    private static final OwnLaw IN_SCENARIO =
            new OwnLaw(
                    "own law",
                    Counting.UNSTATED,
                    FitDomain.of("runs that the scenario does not name"),
                    "",
                    Optional.empty());

    /// What a dict of coefficients may have beside them.
    private static final String NAME = "name";

    /// The coefficient and the exponent of parameters, and those of tokens.
    private static final int[][] PAIRS = {{1, 2}, {3, 4}};

    private OwnLaws() {}

    static Builtin read() {
        return Definition.of(
                        "Law.read",
                        "A law of one's own from a file of coefficients: the best fit, or with"
                                + " `{uncertain: true}` its joint draws, of which each world takes one.")
                .source(
                        "The form of the file: docs/reference/law-files.md. The path is relative to the"
                                + " folder of the scenario.")
                .signature(
                        List.of(Parameter.of("path", Kind.TEXT)),
                        "law",
                        (in, call) -> ofFile(in.text(0), false, call))
                .signature(
                        List.of(
                                Parameter.of("path", Kind.TEXT),
                                Parameter.of("options", Kind.DICT)),
                        "law",
                        (in, call) ->
                                ofFile(in.text(0), LawModule.isUncertain(in.dict(1), call), call))
                .example(
                        "Law.read(\"examples/own-law.csv\").irreducibleLoss in nat/token",
                        "1.75 nat/token",
                        "the row fit of the file")
                .builtin();
    }

    /// `Law({irreducibleLoss: …, …})`; coefficients may be uncertain, but not each for itself.
    static LawValue ofCoefficients(DictValue coefficients, Span span, Call call) {
        List<Node> nodes = nodes(coefficients, span);
        for (int[] pair : PAIRS) {
            Node coefficient = nodes.get(pair[0]);
            Node exponent = nodes.get(pair[1]);
            if (coefficient.isUncertain()
                    && exponent.isUncertain()
                    && Reachable.areIndependent(coefficient, exponent)) {
                throw apart(pair, span);
            }
        }
        return new LawMembers(named(coefficients), nodes).value(call);
    }

    private static OwnLaw named(DictValue coefficients) {
        return coefficients.entries().get(NAME) instanceof Text name
                ? new OwnLaw(
                        name.text(),
                        IN_SCENARIO.counting(),
                        IN_SCENARIO.domain(),
                        IN_SCENARIO.citation(),
                        IN_SCENARIO.knownSince())
                : IN_SCENARIO;
    }

    /// `Law([{…}, {…}])`: each world takes one row.
    static LawValue ofDraws(List<Value> draws, Span span, Call call) {
        if (draws.isEmpty()) {
            throw Numbers.emptyList(span);
        }
        var rows = new ArrayList<List<Double>>();
        for (Value draw : draws) {
            call.step();
            if (draw instanceof Unknown) {
                throw new NoResult();
            }
            if (!(draw instanceof DictValue coefficients)) {
                throw new ProblemFound(
                        Problem.error(
                                "law-not-coefficients",
                                span,
                                "a draw of a law is a dict of coefficients, but this is "
                                        + draw.words(),
                                "Write `{" + names() + "}`."));
            }
            var row = new ArrayList<Double>();
            for (Node node : nodes(coefficients, span)) {
                row.add(Plain.number(node, "a coefficient in a list of draws", span, call));
            }
            rows.add(row);
        }
        OwnLaw law = draws.getFirst() instanceof DictValue first ? named(first) : IN_SCENARIO;
        return new LawMembers(law, drawn(rows, call)).value(call);
    }

    private static LawValue ofFile(String path, boolean uncertain, Call call) {
        SourceText file =
                call.file(path)
                        .orElseThrow(() ->
                                call.problem(
                                        "file-missing",
                                        "there is no file \"" + path + "\" to read a law from",
                                        "Paths are relative to the folder of the scenario."));
        LawFile read = read(file, call);
        OwnLaw law = read.law();
        LawModule.checkAge(law.id(), law.knownSince(), call);
        call.restsOn("law " + law.id() + ": " + law.citation() + ", in " + path);
        if (uncertain && read.draws().isEmpty()) {
            throw call.problem(
                    "law-without-uncertainty",
                    "the uncertainty of " + law.id() + " is not published in " + path,
                    "Add rows `draw` to the file, each a joint draw of all coefficients.");
        }
        List<Node> coefficients =
                uncertain
                        ? drawn(read.draws(), call)
                        : read.fit().stream().<Node>map(Node.Constant::new).toList();
        return new LawMembers(law, coefficients).value(call);
    }

    private static LawFile read(SourceText file, Call call) {
        try {
            return LawFile.read(file.text());
        } catch (FactFileException wrong) {
            for (FactFault fault : wrong.faults()) {
                call.found(
                        Problem.error(
                                fault.code(),
                                new Span(file, fault.from(), fault.to()),
                                fault.message(),
                                fault.advice()));
            }
            throw new NoResult();
        }
    }

    /// All coefficients of the row that one uniform chooses.
    private static List<Node> drawn(List<List<Double>> rows, Call call) {
        Node uniform = call.uniform();
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < OwnLaw.COEFFICIENTS.size(); i++) {
            int column = i;
            double[] values = rows.stream().mapToDouble(row -> row.get(column)).toArray();
            nodes.add(call.apply(new EmpiricalRow(values), List.of(uniform)));
        }
        return nodes;
    }

    /// In their usual order [base units].
    private static List<Node> nodes(DictValue given, Span span) {
        List<String> known = OwnLaw.COEFFICIENTS.stream().map(Coefficient::symbol).toList();
        for (String name : given.entries().keySet()) {
            if (!known.contains(name) && !name.equals(NAME)) {
                List<String> nearest = Spelling.nearest(name, known);
                throw new ProblemFound(
                        Problem.error(
                                "law-coefficient-unknown",
                                span,
                                "a law has no coefficient \"" + name + "\"",
                                nearest.isEmpty()
                                        ? "It has " + names() + "."
                                        : "Did you mean \"" + nearest.getFirst() + "\"?"));
            }
        }
        var nodes = new ArrayList<Node>();
        for (Coefficient coefficient : OwnLaw.COEFFICIENTS) {
            nodes.add(node(coefficient, given, span));
        }
        return nodes;
    }

    private static Node node(Coefficient coefficient, DictValue given, Span span) {
        String name = coefficient.symbol();
        Value value = given.entries().get(name);
        if (value instanceof Unknown) {
            throw new NoResult();
        }
        if (!(value instanceof Quantity quantity)) {
            throw new ProblemFound(
                    Problem.error(
                            "law-coefficient-missing",
                            span,
                            "the law lacks a number for " + name,
                            "L(N, D) = E + A / N^α + B / D^β needs " + names() + "."));
        }
        Dimension needed =
                coefficient.unit().isEmpty()
                        ? Dimension.NONE
                        : Dimension.base("nat").dividedBy(LawUnits.TOKENS);
        if (!quantity.dimension().equals(needed)) {
            throw new ProblemFound(
                    Problem.error(
                            "argument-unit",
                            span,
                            "expected "
                                    + Dimensions.named(needed)
                                    + " for "
                                    + name
                                    + " of Law, but found "
                                    + Dimensions.named(quantity.dimension()),
                            needed.isNone()
                                    ? Dimensions.advice(needed, quantity.dimension())
                                    : "Write its unit, as `" + name + ": 1.69 nat/token`."));
        }
        if (quantity.node() instanceof Node.Constant constant && !(constant.value() > 0)) {
            throw new ProblemFound(
                    Problem.error(
                            "law-coefficient-impossible",
                            span,
                            name
                                    + " of a law must be above 0, but is "
                                    + Shown.number(constant.value()),
                            "Exponents are written positive: A / N^α."));
        }
        return quantity.node();
    }

    private static ProblemFound apart(int[] pair, Span span) {
        String coefficient = OwnLaw.COEFFICIENTS.get(pair[0]).symbol();
        String exponent = OwnLaw.COEFFICIENTS.get(pair[1]).symbol();
        return new ProblemFound(
                Problem.error(
                        "law-coefficients-apart",
                        span,
                        coefficient
                                + " and "
                                + exponent
                                + " vary independently, but those of a fit move together: the loss"
                                + " would spread far beyond what the data allow",
                        "Give joint draws, `Law([{…}, {…}, …])` or `Law.read(\"fit.csv\", {uncertain:"
                                + " true})`, or `correlate` them."));
    }

    private static String names() {
        return OwnLaw.COEFFICIENTS.stream()
                .map(Coefficient::symbol)
                .collect(Collectors.joining(", "));
    }
}
