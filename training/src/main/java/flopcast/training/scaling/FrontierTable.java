package flopcast.training.scaling;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.BlockFunction;
import java.util.List;
import java.util.Optional;

/// A compute-optimal frontier that was published as a table: the best model size for some amounts
/// of training compute.
///
/// Between rows the model size is interpolated on logarithmic axes, beyond them the last segment is
/// extrapolated. Tokens are `D = C / (6·N)`, so that the whole budget is spent; the tokens printed
/// in such tables differ from that by rounding. A table knows no loss.
public final class FrontierTable implements ScalingLaw {

    private final List<Row> rows;
    private final LogLogCurve parameters;

    /// @param trainingCompute `C` [FLOP]
    /// @param parameters the compute-optimal `N`
    public record Row(double trainingCompute, double parameters) {

        public Row {
            Require.positive("training compute", trainingCompute, "FLOP");
            Require.positive("parameters", parameters, "parameters");
        }
    }

    /// @param rows at least two, training compute strictly rising
    public FrontierTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
        var x = new double[rows.size()];
        var y = new double[rows.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = rows.get(i).trainingCompute();
            y[i] = rows.get(i).parameters();
            if (i > 0) {
                Require.ordered("training compute of a frontier table", x[i - 1], x[i], "FLOP");
            }
        }
        parameters = new LogLogCurve("compute-optimal parameters", x, y);
    }

    public List<Row> rows() {
        return rows;
    }

    /// The training compute [FLOP] between whose ends the table is interpolated.
    @Override
    public Optional<Range> tabulated() {
        return Optional.of(
                new Range(rows.getFirst().trainingCompute(), rows.getLast().trainingCompute()));
    }

    /// The allocation of `trainingCompute` [FLOP] that the table holds to be best.
    public Allocation computeOptimal(double trainingCompute) {
        Require.positive("training compute", trainingCompute, "FLOP");
        double n = parameters.at(trainingCompute);
        return new Allocation(n, ParametricFormula.tokens(trainingCompute, n));
    }

    /// Parameters of the allocation of (training compute [FLOP]), for columns of draws.
    BlockFunction optimalParameters() {
        return parameters;
    }

    @Override
    public String equation() {
        return "N(C) from a table, log–log interpolated; D = C / (6·N)";
    }

    @Override
    public List<Coefficient> coefficients() {
        return List.of();
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.of(
                                "computeOptimal",
                                "The allocation of training compute with the lowest loss, as"
                                        + " {parameters, tokens}: parameters from the table, tokens ="
                                        + " C / (6·N).",
                                Measure.COMPUTE.named("c"))
                        .gives(
                                Answer.of("parameters", Measure.PARAMETERS, parameters, "c"),
                                Answer.of(
                                        "tokens",
                                        Measure.TOKENS,
                                        BudgetTokens.BUDGET_TOKENS,
                                        "c",
                                        "parameters")));
    }
}
