package flopcast.report.chart;

import flopcast.report.json.JsonWriter;
import java.io.IOException;
import java.util.List;

/// A picture of a forecast, to be drawn by Vega-Lite: the specification has everything but colours
/// and fonts, which are the page's ([Theme]).
///
/// @param name of letters, digits and dashes, unique on a page: `density-compute`
/// @param title one line
/// @param alternative what the picture shows, in words, for whoever does not see it
/// @param specification Vega-Lite 6, JSON on one line
/// @param data the numbers of the picture
public record Chart(
        String name, String title, String alternative, String specification, Table data) {

    /// @param columns with their units
    public record Table(List<String> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /// Members `columns` and `rows` of the object that is being written.
        public void write(JsonWriter json) throws IOException {
            json.name("columns");
            write(columns, json);
            json.name("rows").beginArray();
            for (List<String> row : rows) {
                write(row, json);
            }
            json.endArray();
        }

        private static void write(List<String> cells, JsonWriter json) throws IOException {
            json.beginArray();
            for (String cell : cells) {
                json.text(cell);
            }
            json.endArray();
        }
    }
}
