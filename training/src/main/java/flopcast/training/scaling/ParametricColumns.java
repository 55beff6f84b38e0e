package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;

import flopcast.quantity.kernel.Columns;

/// [ParametricFormula] for columns of draws, with the same bits. Arguments are in the order of
/// [ParametricFunction].
final class ParametricColumns {

    private ParametricColumns() {}

    /// @param x `N, D, E, A, α, B, β`
    static void loss(double[][] x, double[] result, int length, Columns columns) {
        reducibleLoss(x, result, length, columns);
        double[] e = x[2];
        if (columns.isConstant(e)) {
            double irreducible = ParametricFunction.irreducible(e[0]);
            for (int i = 0; i < length; i++) {
                result[i] = irreducible + result[i];
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            result[i] = ParametricFunction.irreducible(e[i]) + result[i];
        }
    }

    /// @param x `N, D, E, A, α, B, β`
    static void reducibleLoss(double[][] x, double[] result, int length, Columns columns) {
        double[] tokenTerm = columns.borrow();
        power(new double[][] {x[3], x[4], x[0]}, result, length, columns);
        power(new double[][] {x[5], x[6], x[1]}, tokenTerm, length, columns);
        for (int i = 0; i < length; i++) {
            result[i] = result[i] + tokenTerm[i];
        }
        columns.giveBack(tokenTerm);
    }

    /// @param term coefficient, exponent, and what is raised
    private static void power(double[][] term, double[] result, int length, Columns columns) {
        double[] coefficient = term[0];
        double[] exponent = term[1];
        columns.logOfPositive(term[2], result, length);
        if (columns.isConstant(coefficient) && columns.isConstant(exponent)) {
            boolean arePositive = coefficient[0] > 0 && exponent[0] > 0;
            double factor = arePositive ? coefficient[0] : Double.NaN;
            columns.expOfLinear(-exponent[0], result, 0, result, length);
            for (int i = 0; i < length; i++) {
                result[i] = factor * result[i];
            }
            return;
        }
        double[] negative = columns.borrow();
        double[] zero = columns.borrow();
        for (int i = 0; i < length; i++) {
            negative[i] = -exponent[i];
            zero[i] = 0;
        }
        columns.expOfLinear(negative, result, zero, result, length);
        for (int i = 0; i < length; i++) {
            boolean arePositive = coefficient[i] > 0 && exponent[i] > 0;
            result[i] = arePositive ? coefficient[i] * result[i] : Double.NaN;
        }
        columns.giveBack(zero);
        columns.giveBack(negative);
    }

    /// @param x `C, E, A, α, B, β`
    static void optimalParameters(double[][] x, double[] result, int length, Columns columns) {
        double[] alpha = x[3];
        double[] beta = x[5];
        for (int i = 0; i < length; i++) {
            result[i] = x[0][i] / FLOP_PER_PARAMETER_TOKEN;
        }
        columns.logOfPositive(result, result, length);
        if (areConstant(x, columns)) {
            double itsBeta = beta[0];
            double sum = alpha[0] + itsBeta;
            double lnBalance = lnBalance(x, 0);
            for (int i = 0; i < length; i++) {
                result[i] = (lnBalance + itsBeta * result[i]) / sum;
            }
        } else {
            for (int i = 0; i < length; i++) {
                result[i] = (lnBalance(x, i) + beta[i] * result[i]) / (alpha[i] + beta[i]);
            }
        }
        columns.exp(result, result, length);
    }

    private static boolean areConstant(double[][] x, Columns columns) {
        boolean areConstant = true;
        for (int coefficient = 2; coefficient < x.length; coefficient++) {
            areConstant &= columns.isConstant(x[coefficient]);
        }
        return areConstant;
    }

    /// No value where a coefficient is not positive.
    private static double lnBalance(double[][] x, int draw) {
        double a = x[2][draw];
        double alpha = x[3][draw];
        double b = x[4][draw];
        double beta = x[5][draw];
        return ParametricFormula.arePositive(a, alpha, b, beta)
                ? ParametricFormula.lnBalance(a, alpha, b, beta)
                : Double.NaN;
    }
}
