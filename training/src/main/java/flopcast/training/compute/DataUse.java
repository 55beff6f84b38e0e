package flopcast.training.compute;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Real;

/// When a growing use meets a growing stock.
///
/// ```text
/// t = ln(stock / use) / ln(growth of use / growth of stock)     [years]
/// ```
///
/// Source: both are exponentials from the same day; solved for the day on which they are equal, as
/// in Villalobos et al. 2022, "Will we run out of data?", arXiv:2211.04325, section 2.
public enum DataUse implements BlockFunction {
    /// Of (stock, its growth a year, use, its growth a year): years until the use is as large as
    /// the stock; 0 where it already is, no value where it never will be.
    YEARS_UNTIL_USED_UP;

    @Override
    public String operation() {
        return "years until a stock is used up";
    }

    @Override
    public int arity() {
        return 4;
    }

    @Override
    public double value(double[] x) {
        boolean isPossible = x[0] > 0 && x[1] > 0 && x[2] > 0 && x[3] > 0;
        if (!isPossible) {
            return Double.NaN;
        }
        if (x[2] >= x[0]) {
            return 0;
        }
        double years = Real.log(x[0] / x[2]) / Real.log(x[3] / x[1]);
        return years > 0 && years < Double.POSITIVE_INFINITY ? years : Double.NaN;
    }
}
