package flopcast.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A file of reference values beside a test: a line that names the tool, the columns, the rows.
///
/// @param origin the first line
/// @param rows the text of each cell
public record ReferenceTable(String origin, List<String> columns, List<Row> rows) {

    /// One line of the table.
    public record Row(List<String> columns, List<String> cells) {

        public String text(String column) {
            return cells.get(columns.indexOf(column));
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }
    }

    public static ReferenceTable read(Class<?> test, String file) {
        try (var stream = test.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no reference file " + file);
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<String> lines = reader.lines().toList();
            List<String> columns = cells(lines.get(1));
            List<Row> rows =
                    lines.stream().skip(2).map(line -> new Row(columns, cells(line))).toList();
            return new ReferenceTable(lines.get(0), columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The number after `label` in the first line: a tolerance.
    public double stated(String label) {
        String rest = origin.substring(origin.indexOf(label) + label.length()).trim();
        return Double.parseDouble(rest.split("[ ;,]", 2)[0]);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}
