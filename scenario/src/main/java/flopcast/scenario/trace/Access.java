package flopcast.scenario.trace;

import flopcast.quantity.Spelling;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.FactCitation;
import flopcast.scenario.value.LawValue;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.Withheld;
import java.util.List;
import java.util.Map;

/// `d.field`, `l[0]`, `d["key"]`.
final class Access {

    private static final int MOST_LISTED = 12;

    private Access() {}

    static Value field(Expression.Field field, Value target, CallContext call) {
        return switch (target) {
            case Unknown unknown -> unknown;
            case DictValue dict -> entry(dict, field.field(), field.fieldSpan(), call);
            case LawValue law ->
                    member(law.members(), field.field(), field.fieldSpan(), "law " + law.id());
            default ->
                    throw new ProblemFound(
                            Problem.error(
                                    "no-fields",
                                    field.target().span(),
                                    target.words() + " has no field \"" + field.field() + "\"",
                                    "Only dicts and laws have fields."));
        };
    }

    static Value index(Expression.Index index, Value target, Value key, CallContext call) {
        if (target instanceof Unknown || key instanceof Unknown) {
            return Unknown.UNKNOWN;
        }
        if (target instanceof ListValue list
                && key instanceof Quantity position
                && position.dimension().isNone()) {
            return item(list.items(), position, index.key().span(), call);
        }
        if (target instanceof DictValue dict && key instanceof Text text) {
            return entry(dict, text.text(), index.key().span(), call);
        }
        if (target instanceof LawValue law && key instanceof Text text) {
            return member(law.members(), text.text(), index.key().span(), "law " + law.id());
        }
        throw new ProblemFound(
                Problem.error(
                        "wrong-index",
                        index.key().span(),
                        target.words() + " cannot be read at " + key.words(),
                        "A list is read at a position, `l[0]`, a dict at a text, `d[\"key\"]`."));
    }

    /// Reading a figure of a fact makes the statement rest on the fact's source.
    private static Value entry(DictValue dict, String key, Span span, CallContext call) {
        Value value = member(dict.entries(), key, span, "dict");
        FactCitation citation = dict.citations().get(key);
        if (citation != null) {
            call.cites(citation);
            Unchecked.remark(citation, span, call::report);
        }
        return value;
    }

    private static Value member(Map<String, Value> members, String key, Span span, String owner) {
        Value value = members.get(key);
        Withheld.refuse(value == null ? Unknown.UNKNOWN : value, span);
        if (value != null) {
            return value;
        }
        List<String> nearest = Spelling.nearest(key, members.keySet());
        throw new ProblemFound(
                Problem.error(
                        "unknown-key",
                        span,
                        "the " + owner + " has no \"" + key + "\"",
                        nearest.isEmpty()
                                ? "It has " + listed(members) + "."
                                : "Did you mean \"" + nearest.getFirst() + "\"?"));
    }

    private static String listed(Map<String, Value> members) {
        String first = String.join(", ", members.keySet().stream().limit(MOST_LISTED).toList());
        return members.isEmpty() ? "no keys" : members.size() > MOST_LISTED ? first + ", …" : first;
    }

    private static Value item(List<Value> items, Quantity position, Span span, CallContext call) {
        if (position.node().isUncertain()) {
            throw new ProblemFound(
                    Problem.error(
                            "index-uncertain",
                            span,
                            "a position in a list must be a plain number, but is uncertain",
                            "Take one number from it, for example `round(mean(…))`."));
        }
        double at = call.plain(position.node());
        if (at != Math.rint(at) || at < 0 || at >= items.size()) {
            throw new ProblemFound(
                    Problem.error(
                            "index-outside",
                            span,
                            "the list has "
                                    + items.size()
                                    + " items and none at position "
                                    + number(at),
                            items.isEmpty()
                                    ? ""
                                    : "Positions run from 0 to " + (items.size() - 1) + "."));
        }
        Value item = items.get((int) at);
        Withheld.refuse(item, span);
        return item;
    }

    private static String number(double at) {
        return at == Math.rint(at) && Math.abs(at) < 1e15
                ? Long.toString((long) at)
                : Double.toString(at);
    }
}
