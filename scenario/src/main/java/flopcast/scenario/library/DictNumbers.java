package flopcast.scenario.library;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The numbers of a dict that is an argument.
final class DictNumbers {

    private DictNumbers() {}

    /// The plain numbers of a dict that must have exactly these keys, in their order.
    static double[] plain(Inputs in, int index, String name, List<String> keys, Call call) {
        Map<String, Value> entries = in.dict(index).entries();
        if (!entries.keySet().equals(Set.copyOf(keys))) {
            throw new ProblemFound(
                    Problem.error(
                            "keys-unfit",
                            in.span(index),
                            name
                                    + " cannot be made of {"
                                    + String.join(", ", entries.keySet())
                                    + "}",
                            "It takes `{" + String.join(", ", keys) + "}`."));
        }
        Map<String, Quantity> numbers = of(in, index, name);
        var plain = new double[keys.size()];
        for (int i = 0; i < plain.length; i++) {
            Quantity number = numbers.getOrDefault(keys.get(i), Quantity.plain(0));
            String purpose = keys.get(i) + " of " + name;
            plain[i] = Plain.number(number.node(), purpose, in.span(index), call);
        }
        return plain;
    }

    /// The numbers of a dict that has nothing else.
    static Map<String, Quantity> of(Inputs in, int index, String name) {
        Map<String, Quantity> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, Value> entry : in.dict(index).entries().entrySet()) {
            switch (entry.getValue()) {
                case Quantity quantity -> numbers.put(entry.getKey(), quantity);
                case Unknown _ -> throw new NoResult();
                case Value other ->
                        throw new ProblemFound(
                                Problem.error(
                                        "key-not-number",
                                        in.span(index),
                                        entry.getKey()
                                                + " of "
                                                + name
                                                + " must be a number, but is "
                                                + other.words(),
                                        ""));
            }
        }
        return numbers;
    }
}
