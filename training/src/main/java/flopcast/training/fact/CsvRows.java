package flopcast.training.fact;

import java.util.ArrayList;
import java.util.List;

/// Reads our own CSV resources: RFC 4180 with quotes, one row a line, nothing lenient.
final class CsvRows {

    private final String text;
    private int at;

    private CsvRows(String text) {
        this.text = text;
    }

    /// All rows, the header first.
    ///
    /// @throws IllegalArgumentException where a row has another number of cells than the header
    static List<List<String>> of(String text) {
        var reader = new CsvRows(text);
        var rows = new ArrayList<List<String>>();
        while (reader.at < text.length()) {
            List<String> row = reader.row();
            if (!rows.isEmpty() && row.size() != rows.getFirst().size()) {
                throw new IllegalArgumentException(
                        "row "
                                + (rows.size() + 1)
                                + " has "
                                + row.size()
                                + " cells, the header "
                                + rows.getFirst().size());
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : bare());
            if (at == text.length() || text.charAt(at) == '\n') {
                at++;
                return cells;
            }
            if (text.charAt(at) != ',') {
                throw new IllegalArgumentException("text after a closing quote: " + cells);
            }
            at++;
        }
    }

    private String bare() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        int start = ++at;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new IllegalArgumentException("no closing quote after character " + start);
            }
            cell.append(text, at, quote);
            at = quote + 1;
            if (at == text.length() || text.charAt(at) != '"') {
                return cell.toString();
            }
            cell.append('"');
            at++;
        }
    }
}
