package flopcast.training.fact;

import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated values: RFC 4180 with quotes, one row a line, nothing lenient but the ends
/// of lines and the mark that some editors put before a text.
public final class CsvRows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private int at;

    /// One value of a row.
    ///
    /// @param from where it begins in the file, a quote included
    /// @param to where it ends there
    public record Cell(String text, int from, int to) {}

    private CsvRows(String text) {
        this.text = text;
        this.at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    /// All rows, the header first.
    ///
    /// @throws FactFileException where a row has another number of cells than the header, or a
    ///   quote is not closed
    static List<List<Cell>> of(String text) {
        List<List<Cell>> rows = ofAnyLength(text);
        var faults = new ArrayList<FactFault>();
        for (List<Cell> row : rows) {
            if (row.size() != rows.getFirst().size()) {
                faults.add(
                        new FactFault(
                                "facts-row-length",
                                row.getFirst().from(),
                                row.getLast().to(),
                                "the row has "
                                        + row.size()
                                        + " cells, the header "
                                        + rows.getFirst().size(),
                                "Put a cell with a comma in it between double quotes."));
            }
        }
        FactFileException.throwIfAny(faults);
        return rows;
    }

    /// All rows, whatever their number of cells.
    ///
    /// @throws FactFileException where a quote is not closed
    public static List<List<Cell>> ofAnyLength(String text) {
        var reader = new CsvRows(text);
        var rows = new ArrayList<List<Cell>>();
        while (reader.at < text.length()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private List<Cell> row() {
        var cells = new ArrayList<Cell>();
        while (true) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : bare());
            if (isAtEndOfLine()) {
                at += at < text.length() && text.charAt(at) == '\r' ? 2 : 1;
                return cells;
            }
            if (text.charAt(at) != ',') {
                throw new FactFileException(
                        new FactFault(
                                "facts-quote",
                                at,
                                at + 1,
                                "text follows a closing quote",
                                "Write a quote inside a cell twice, as in \"the \"\"big\"\" run\"."));
            }
            at++;
        }
    }

    private boolean isAtEndOfLine() {
        return at >= text.length() || text.charAt(at) == '\n' || text.startsWith("\r\n", at);
    }

    private Cell bare() {
        int start = at;
        while (!isAtEndOfLine() && text.charAt(at) != ',') {
            at++;
        }
        return new Cell(text.substring(start, at), start, at);
    }

    private Cell quoted() {
        var cell = new StringBuilder();
        int start = at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new FactFileException(
                        new FactFault(
                                "facts-quote-open",
                                start,
                                start + 1,
                                "this quote is not closed",
                                "Close it with \"."));
            }
            cell.append(text, at, quote);
            at = quote + 1;
            if (at == text.length() || text.charAt(at) != '"') {
                return new Cell(cell.toString(), start, at);
            }
            cell.append('"');
            at++;
        }
    }
}
