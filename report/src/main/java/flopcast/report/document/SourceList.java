package flopcast.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Sources of a report, numbered in the order in which they are first named.
final class SourceList {

    private final List<String> sources = new ArrayList<>();

    /// `1, 2, 7`; empty without sources.
    String numbers(List<String> cited) {
        var numbers = new TreeSet<Integer>();
        for (String source : cited) {
            if (!sources.contains(source)) {
                sources.add(source);
            }
            numbers.add(sources.indexOf(source) + 1);
        }
        return ranges(List.copyOf(numbers));
    }

    private static String ranges(List<Integer> numbers) {
        var text = new StringBuilder();
        int i = 0;
        while (i < numbers.size()) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(numbers.get(i));
            if (last > i) {
                text.append(last == i + 1 ? ", " : "–").append(numbers.get(last));
            }
            i = last + 1;
        }
        return text.toString();
    }

    List<String> all() {
        return List.copyOf(sources);
    }
}
