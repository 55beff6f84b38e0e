package flopcast.quantity.kernel;

/// Chooses between two columns, draw by draw: `condition ? then : otherwise`.
///
/// The branch that is not chosen may be without a value. A condition without a value gives none;
/// any condition but 0 chooses `then`.
public record Select() implements BlockFunction {

    @Override
    public String operation() {
        return "conditional";
    }

    @Override
    public int arity() {
        return 3;
    }

    @Override
    public double value(double[] arguments) {
        return chosen(arguments[0], arguments[1], arguments[2]);
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        columns.select(arguments[0], arguments[1], arguments[2], result, length);
    }

    static double chosen(double condition, double then, double otherwise) {
        if (Double.isNaN(condition)) {
            return Double.NaN;
        }
        return condition != 0 ? then : otherwise;
    }
}
