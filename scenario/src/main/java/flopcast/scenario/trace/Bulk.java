package flopcast.scenario.trace;

import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.problem.TooMuch;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;

/// Keeps what is shown within the limits: lists that share parts are small while they are traced,
/// but every part is printed.
final class Bulk {

    private record Part(Value value, int depth) {}

    private Bulk() {}

    /// @throws ProblemFound `too-much` when a value has too many parts, or parts inside each other
    static void check(Value value, Limits limits, Span span) {
        var open = new ArrayDeque<Part>(List.of(new Part(value, 0)));
        int parts = 0;
        while (!open.isEmpty()) {
            Part part = open.pop();
            parts++;
            if (part.depth() > limits.nesting()) {
                throw tooMuch(span, limits.nesting(), "lists and dicts inside each other");
            }
            if (parts > limits.length()) {
                throw tooMuch(span, limits.length(), "values to show");
            }
            for (Value inner : inside(part.value())) {
                open.push(new Part(inner, part.depth() + 1));
            }
        }
    }

    private static ProblemFound tooMuch(Span span, int limit, String what) {
        return new ProblemFound(TooMuch.problem(span, limit, what, "Take what you need from it."));
    }

    private static Collection<Value> inside(Value value) {
        return switch (value) {
            case ListValue list -> list.items();
            case DictValue dict -> dict.entries().values();
            default -> List.of();
        };
    }
}
