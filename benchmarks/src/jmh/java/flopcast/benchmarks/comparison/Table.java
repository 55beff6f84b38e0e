package flopcast.benchmarks.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table that reads well on a page and at a terminal.
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        rows.add(List.of(head));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /// Names to the left, numbers to the right.
    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        int[] widths =
                IntStream.range(0, columns)
                        .map(column ->
                                rows.stream()
                                        .mapToInt(row -> row.get(column).length())
                                        .max()
                                        .orElse(0))
                        .toArray();
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(line(row, widths)));
        lines.add(
                1,
                IntStream.range(0, columns)
                        .mapToObj(column ->
                                (column == 0 ? "|:" : "|-")
                                        + "-".repeat(widths[column])
                                        + (column == 0 ? "-" : ":"))
                        .collect(Collectors.joining("", "", "|")));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - cell.length());
            line.append("| ").append(column == 0 ? cell + padding : padding + cell).append(' ');
        }
        return line.append('|').toString();
    }
}
