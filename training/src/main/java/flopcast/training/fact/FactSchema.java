package flopcast.training.fact;

import flopcast.quantity.unit.Unit;
import java.util.List;

/// How a table of facts is read: which column becomes which figure.
///
/// A table is a CSV resource beside this class, named `<table>.csv`. Besides the columns listed
/// here it has `confidence` and `source`, and it may have `note` and `other_confidence`: the
/// figures whose confidence is not that of the row, as `memory: recalled; power: derived`.
///
/// @param table name of the table, and of its resource
/// @param title what its rows are, for a listing
/// @param keys the columns that a row is looked up by: `list`, `rank`
public record FactSchema(String table, String title, List<String> keys, List<Column> columns) {

    public FactSchema {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
    }

    boolean hasFigure(String name) {
        for (Column column : columns) {
            if (column.figure().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /// One figure of every row.
    ///
    /// @param figure as a scenario writes it: `rpeak`
    /// @param column where it stands, with the unit in its name: `rpeak_pflop_per_s`
    /// @param form how its text is read
    /// @param knownSince the column that holds the day since which it is known
    /// @param meaning one phrase for a reader
    public record Column(
            String figure, String column, Form form, String knownSince, String meaning) {}

    /// How the text of a cell is read.
    public sealed interface Form {
        Form TEXT = new Words();
        Form DAY = new Day();

        static Form of(Unit unit) {
            return new Amount(unit);
        }

        FigureValue value(String text);

        /// A number in `unit`.
        record Amount(Unit unit) implements Form {
            @Override
            public FigureValue value(String text) {
                return new FigureValue.Amount(Double.parseDouble(text) * unit.factor(), unit);
            }
        }

        record Words() implements Form {
            @Override
            public FigureValue value(String text) {
                return new FigureValue.Text(text);
            }
        }

        /// `2020-06-22`.
        record Day() implements Form {
            @Override
            public FigureValue value(String text) {
                return new FigureValue.Day(FactDate.of(text));
            }
        }
    }
}
