package flopcast.training.fact;

import java.util.List;
import java.util.Optional;

/// What a source says about one subject: a row of a table.
///
/// @param table `chip`
/// @param key what the row is looked up by: `["V100 SXM2 16GB"]`, `["2020-06", "5"]`
/// @param figures in the order of the table; a figure that nobody knows is absent
/// @param source where the figures stand
/// @param note what a user of the figures ought to know; may be empty
public record Fact(
        String table, List<String> key, List<Figure> figures, String source, String note) {

    public Fact {
        key = List.copyOf(key);
        figures = List.copyOf(figures);
    }

    /// `chip V100 SXM2 16GB`, as a report cites it.
    public String title() {
        return table + " " + String.join(" no. ", key);
    }

    public Optional<Figure> figure(String name) {
        for (Figure figure : figures) {
            if (figure.name().equals(name)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }
}
