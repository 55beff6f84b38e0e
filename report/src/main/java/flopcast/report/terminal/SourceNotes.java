package flopcast.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Numbers the sources of a report in the order in which they are first named.
final class SourceNotes {

    private final List<String> sources = new ArrayList<>();
    private final RankedSources ranked;

    /// @param statements what each of them cites
    SourceNotes(List<List<String>> statements) {
        ranked = new RankedSources(statements);
    }

    /// `[1–3,5]`; empty without sources.
    String numbers(List<String> cited) {
        var numbers = new TreeSet<Integer>();
        for (String each : cited) {
            String source = ranked.listed(each);
            if (!sources.contains(source)) {
                sources.add(source);
            }
            numbers.add(sources.indexOf(source) + 1);
        }
        return numbers.isEmpty() ? "" : "[" + ranges(List.copyOf(numbers)) + "]";
    }

    /// `1–3,5`.
    static String ranges(List<Integer> numbers) {
        var text = new StringBuilder();
        for (int i = 0; i < numbers.size(); ) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ",").append(numbers.get(i));
            if (last > i) {
                text.append(last == i + 1 ? "," : "–").append(numbers.get(last));
            }
            i = last + 1;
        }
        return text.toString();
    }

    List<String> sources() {
        return sources;
    }
}
