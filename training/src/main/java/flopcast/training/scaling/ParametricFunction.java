package flopcast.training.scaling;

import flopcast.quantity.kernel.Algebra;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Composed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a parametric law answers, as functions of columns of draws.
///
/// The arguments are the question, then the five coefficients `E, A, α, B, β` of
/// [ParametricLaw#coefficients]. The coefficients may be draws as well.
public enum ParametricFunction implements Composed {
    /// Loss [nats per token] of (parameters, tokens).
    LOSS("loss", 2) {
        @Override
        public double value(double[] x) {
            return irreducible(x[2])
                    + ParametricFormula.reducibleLoss(x[0], x[1], x[3], x[4], x[5], x[6]);
        }

        @Override
        public void fill(double[][] x, double[] result, int length, Columns columns) {
            ParametricColumns.loss(x, result, length, columns);
        }

        @Override
        <T> T of(List<T> question, ParametricLaw law, Algebra<T> algebra) {
            T reducible = REDUCIBLE_LOSS.of(question, law, algebra);
            return algebra.add(reducible, algebra.constant(law.irreducibleLoss()));
        }
    },

    /// Loss above the irreducible loss [nats per token] of (parameters, tokens).
    REDUCIBLE_LOSS("reducible loss", 2) {
        @Override
        public double value(double[] x) {
            return ParametricFormula.reducibleLoss(x[0], x[1], x[3], x[4], x[5], x[6]);
        }

        @Override
        public void fill(double[][] x, double[] result, int length, Columns columns) {
            ParametricColumns.reducibleLoss(x, result, length, columns);
        }

        @Override
        <T> T of(List<T> question, ParametricLaw law, Algebra<T> algebra) {
            return algebra.add(
                    law.parameterTerm().at(question.get(0), algebra),
                    law.tokenTerm().at(question.get(1), algebra));
        }
    },

    /// Parameters of the allocation of (training compute [FLOP]) with the lowest loss.
    OPTIMAL_PARAMETERS("compute-optimal parameters", 1) {
        @Override
        public double value(double[] x) {
            return ParametricFormula.optimalParameters(x[0], x[2], x[3], x[4], x[5]);
        }

        @Override
        public void fill(double[][] x, double[] result, int length, Columns columns) {
            ParametricColumns.optimalParameters(x, result, length, columns);
        }

        @Override
        <T> T of(List<T> question, ParametricLaw law, Algebra<T> algebra) {
            return ParametricFormula.optimalParameters(question.getFirst(), law, algebra);
        }
    },

    /// The least training compute [FLOP] that reaches (loss [nats per token]); no value at or below
    /// the irreducible loss.
    COMPUTE_FOR_LOSS("training compute for a loss", 1) {
        @Override
        public double value(double[] x) {
            double reducible = x[0] - irreducible(x[1]);
            return ParametricFormula.computeForReducibleLoss(reducible, x[2], x[3], x[4], x[5]);
        }
    };

    private static final int COEFFICIENTS = 5;

    private final String operation;
    private final int arguments;

    ParametricFunction(String operation, int arguments) {
        this.operation = operation;
        this.arguments = arguments;
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public int arity() {
        return arguments + COEFFICIENTS;
    }

    /// The function of a law with known coefficients, by simpler functions.
    <T> T of(List<T> question, ParametricLaw law, Algebra<T> algebra) {
        throw new UnsupportedOperationException(operation);
    }

    @Override
    public <T> Optional<T> composed(List<T> row, Algebra<T> algebra) {
        List<T> question = row.subList(0, arguments);
        return this == COMPUTE_FOR_LOSS
                ? Optional.empty()
                : law(row.subList(arguments, row.size()), algebra)
                        .map(law -> of(question, law, algebra));
    }

    /// The law of these coefficients; empty where they are not known, or not those of a law.
    private static <T> Optional<ParametricLaw> law(List<T> coefficients, Algebra<T> algebra) {
        var known = new double[COEFFICIENTS];
        for (int i = 0; i < known.length; i++) {
            OptionalDouble value = algebra.known(coefficients.get(i));
            if (value.isEmpty() || !(value.getAsDouble() > 0)) {
                return Optional.empty();
            }
            known[i] = value.getAsDouble();
        }
        var parameterTerm = new PowerTerm(known[1], known[2]);
        var tokenTerm = new PowerTerm(known[3], known[4]);
        return Optional.of(new ParametricLaw(known[0], parameterTerm, tokenTerm));
    }

    /// Without the coefficients.
    @Override
    public double[] named(double[] row) {
        return Arrays.copyOf(row, arguments);
    }

    /// The answer of one law.
    double of(ParametricLaw law, double... question) {
        var row = new double[arity()];
        System.arraycopy(question, 0, row, 0, question.length);
        row[arguments] = law.irreducibleLoss();
        row[arguments + 1] = law.parameterTerm().coefficient();
        row[arguments + 2] = law.parameterTerm().exponent();
        row[arguments + 3] = law.tokenTerm().coefficient();
        row[arguments + 4] = law.tokenTerm().exponent();
        return value(row);
    }

    static double irreducible(double e) {
        return e > 0 ? e : Double.NaN;
    }
}
