package flopcast.training.fact;

import flopcast.quantity.unit.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How a table of facts is read: which column becomes which figure.
///
/// A table is a CSV resource beside this class, named `<table>.csv`, or a file of a user. Besides
/// the columns listed here it has `confidence` and `source`, and it may have `note` and
/// `other_confidence`: the figures whose confidence is not that of the row, as `memory: recalled;
/// power: derived`.
///
/// @param table name of the table, and of its resource
/// @param title what its rows are, for a listing
/// @param keys the columns that a row is looked up by: `list`, `rank`
public record FactSchema(String table, String title, List<String> keys, List<Column> columns) {

    /// The column with the unit of a row's numbers, in tables whose rows differ in it.
    static final String UNIT_COLUMN = "unit";

    /// The column with the day since which figures are known that have none of their own.
    static final String KNOWN_SINCE = "known_since";

    public FactSchema {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
    }

    /// Every column that a file of this table may have.
    Set<String> allColumns() {
        var names = new LinkedHashSet<>(keys);
        for (Column column : columns) {
            names.add(column.column());
            names.add(column.knownSince());
            if (column.form() instanceof Form.AmountInUnitOfRow) {
                names.add(UNIT_COLUMN);
            }
        }
        names.addAll(List.of(KNOWN_SINCE, "confidence", "other_confidence", "source", "note"));
        return names;
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
        Form IN_UNIT_OF_ROW = new AmountInUnitOfRow();

        static Form of(Unit unit) {
            return new Amount(unit);
        }

        /// @param unitOfRow what the column `unit` says; read by [AmountInUnitOfRow] only
        /// @throws IllegalArgumentException where the text is not of this form, saying why
        FigureValue value(String text, String unitOfRow);

        /// How to write a cell of this form.
        String advice();

        /// A number in `unit`.
        record Amount(Unit unit) implements Form {
            @Override
            public FigureValue value(String text, String unitOfRow) {
                return new FigureValue.Amount(number(text) * unit.factor(), unit);
            }

            @Override
            public String advice() {
                return unit.text().isEmpty()
                        ? "Write a plain number, as 0.46 or 1.4e12."
                        : "Write a plain number of " + unit.text() + ", as 312 or 1.4e12.";
            }
        }

        /// A number in the unit that the row names.
        record AmountInUnitOfRow() implements Form {
            @Override
            public FigureValue value(String text, String unitOfRow) {
                Unit unit = unitOfRow.equals("1") ? Unit.NONE : FactUnits.of(unitOfRow);
                return new FigureValue.Amount(number(text) * unit.factor(), unit);
            }

            @Override
            public String advice() {
                return "Write a plain number, and its unit in the column unit.";
            }
        }

        record Words() implements Form {
            @Override
            public FigureValue value(String text, String unitOfRow) {
                return new FigureValue.Text(text);
            }

            @Override
            public String advice() {
                return "";
            }
        }

        /// `2020-06-22`.
        record Day() implements Form {
            @Override
            public FigureValue value(String text, String unitOfRow) {
                return new FigureValue.Day(FactDate.of(text));
            }

            @Override
            public String advice() {
                return "Write a date as 2020-06-22.";
            }
        }

        private static double number(String text) {
            double number = isDecimal(text) ? Double.parseDouble(text) : Double.NaN;
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("not a number: " + text);
            }
            return number;
        }

        /// What Java reads as a number besides decimals (`NaN`, `0x1p3`, `1d`) is none here.
        private static boolean isDecimal(String text) {
            for (int i = 0; i < text.length(); i++) {
                if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                    return false;
                }
            }
            return !text.isEmpty() && text.charAt(text.length() - 1) <= '9';
        }
    }
}
