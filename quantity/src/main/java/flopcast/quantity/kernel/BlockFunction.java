package flopcast.quantity.kernel;

/// A function of columns of draws: the one way in which a formula enters the graph of quantities.
///
/// The scalar method is the definition. The block form computes the same function for a whole block
/// of draws; a form of its own is worth writing only where a benchmark pays, and then gives the
/// same bits as the scalar method. Coefficients of a law are arguments like any other, so a law
/// with uncertain coefficients is the same function with more columns.
///
/// A world without a value is `NaN`; so is the result of any operation outside its domain. An
/// implementation has no state and may be called by many threads at once.
public interface BlockFunction {

    /// What a problem calls the operation: `log`, `loss of hoffmann-2022-approach-3`.
    String operation();

    int arity();

    /// The arguments that a problem names: those that a user wrote, without a hidden uniform or the
    /// coefficients of a law.
    default double[] named(double[] arguments) {
        return arguments;
    }

    /// The function of one draw; `arguments` has [#arity] values.
    double value(double[] arguments);

    /// Fills `result[0 .. length)` from the first `length` values of each argument column.
    ///
    /// @param arguments [arity × length]; none of them is the result column
    /// @param columns what computes blocks, and knows which arguments are constants
    default void fill(double[][] arguments, double[] result, int length, Columns columns) {
        var one = new double[arguments.length];
        for (int i = 0; i < length; i++) {
            for (int argument = 0; argument < one.length; argument++) {
                one[argument] = arguments[argument][i];
            }
            result[i] = value(one);
        }
    }
}
