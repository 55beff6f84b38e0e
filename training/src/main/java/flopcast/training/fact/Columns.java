package flopcast.training.fact;

import flopcast.quantity.unit.Unit;
import flopcast.training.fact.FactSchema.Column;
import flopcast.training.fact.FactSchema.Form;
import java.util.ArrayList;
import java.util.List;

/// Lists the columns of a schema, one line a figure.
final class Columns {

    private final List<Column> columns = new ArrayList<>();
    private String knownSince = FactSchema.KNOWN_SINCE;

    /// The figures that follow are known since the day in this column.
    Columns knownSince(String column) {
        knownSince = column;
        return this;
    }

    Columns text(String figure, String column, String meaning) {
        return add(figure, column, Form.TEXT, meaning);
    }

    Columns day(String figure, String column, String meaning) {
        return add(figure, column, Form.DAY, meaning);
    }

    Columns number(String figure, String column, Unit unit, String meaning) {
        return add(figure, column, Form.of(unit), meaning);
    }

    /// In the unit that the column `unit` of the row names.
    Columns inUnitOfRow(String figure, String column, String meaning) {
        return add(figure, column, Form.IN_UNIT_OF_ROW, meaning);
    }

    List<Column> list() {
        return List.copyOf(columns);
    }

    private Columns add(String figure, String column, Form form, String meaning) {
        columns.add(new Column(figure, column, form, knownSince, meaning));
        return this;
    }
}
