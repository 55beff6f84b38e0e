package flopcast.scenario.library;

import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Builtin.Example;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Signature;
import flopcast.scenario.value.Signature.Body;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Writes a built-in down in the order in which the reference page prints it.
final class Definition {

    private static final String DENSITIES =
            "Density: Leemis and McQueston 2008, \"Univariate Distribution Relationships\","
                    + " The American Statistician 62, appendix.";

    private final String name;
    private final String sentence;
    private String source = "";
    private final List<Signature> signatures = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    private Definition(String name, String sentence) {
        this.name = name;
        this.sentence = sentence;
    }

    static Definition of(String name, String sentence) {
        return new Definition(name, sentence);
    }

    /// Where the formula stands, or how it differs from Squiggle's.
    Definition source(String where) {
        source = where;
        return this;
    }

    /// A distribution as it is usually written down.
    Definition density() {
        source = (source + " " + DENSITIES).strip();
        return this;
    }

    Definition signature(List<Parameter> parameters, String result, Body body) {
        signatures.add(new Signature(parameters, result, (in, call) -> settled(body, in, call)));
        return this;
    }

    /// Unknown where the body met something unknown.
    private static Value settled(Body body, Inputs in, Call call) {
        try {
            return body.result(in, call);
        } catch (NoResult unknown) {
            return Unknown.UNKNOWN;
        }
    }

    /// `result` comes from `origin`, never from running the code.
    Definition example(String code, String result, String origin) {
        examples.add(new Example(code, result, origin));
        return this;
    }

    Builtin builtin() {
        return new Builtin(name, sentence, source, signatures, examples);
    }
}
