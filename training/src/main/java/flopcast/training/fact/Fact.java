package flopcast.training.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of one subject: a row of a table.
///
/// @param table `chip`
/// @param key what the row is looked up by: `["V100 SXM2 16GB"]`, `["2020-06", "5"]`
/// @param figures in the order of the table; a figure that nobody knows is absent
/// @param note what a user of the figures ought to know; may be empty
public record Fact(String table, List<String> key, List<Figure> figures, String note) {

    public Fact {
        key = List.copyOf(key);
        figures = List.copyOf(figures);
    }

    /// `chip V100 SXM2 16GB`, as a report cites it.
    public String title() {
        return table + " " + String.join(" no. ", key);
    }

    /// Where the figures stand, each source once.
    public List<String> sources() {
        return figures.stream().map(Figure::source).distinct().toList();
    }

    /// This fact with the figures of `other` in place of its own; what `other` does not say stays.
    Fact with(Fact other) {
        var all = new LinkedHashMap<String, Figure>();
        figures.forEach(figure -> all.put(figure.name(), figure));
        other.figures.forEach(figure -> all.put(figure.name(), figure));
        String notes =
                Stream.of(note, other.note)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; "));
        return new Fact(table, key, List.copyOf(all.values()), notes);
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
