package flopcast.report.csv;

import java.io.IOException;
import java.util.List;

/// Writes a row of a table as RFC 4180 says.
public final class CsvRow {

    private CsvRow() {}

    public static void write(List<String> cells, Appendable out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        out.append("\r\n");
    }

    private static String quoted(String cell) {
        boolean isPlain = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            isPlain &= c != '"' && c != ',' && c != '\n' && c != '\r';
        }
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
