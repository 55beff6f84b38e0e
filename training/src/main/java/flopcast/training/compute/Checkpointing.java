package flopcast.training.compute;

import flopcast.quantity.kernel.BlockFunction;

/// What interruptions cost a run that saves its state now and then, to first order.
///
/// ```text
/// goodput = 1 − save/interval − (restart + interval/2) / MTBF
/// best interval = √(2 · save · MTBF)
/// ```
///
/// Every interval ends with a save; an interruption loses half an interval on average and the time
/// to start again. Holds while an interval is much shorter than the time between interruptions;
/// where nothing is left there is no value.
///
/// Source: Young 1974, "A first order approximation to the optimum checkpoint interval",
/// doi:10.1145/361147.361115.
public enum Checkpointing implements BlockFunction {
    /// Of (mean time between interruptions [s], interval [s], save [s], restart [s]): the share of
    /// time that advances the run.
    GOODPUT("goodput", 4) {
        @Override
        public double value(double[] x) {
            double share = 1 - x[2] / x[1] - (x[3] + x[1] / 2) / x[0];
            return x[0] > 0 && x[1] > 0 && share > 0 ? share : Double.NaN;
        }
    },

    /// Of (mean time between interruptions [s], save [s]): the interval [s] with the highest
    /// goodput.
    BEST_INTERVAL("best checkpoint interval", 2) {
        @Override
        public double value(double[] x) {
            return Math.sqrt(2 * x[0] * x[1]);
        }
    };

    private final String operation;
    private final int arity;

    Checkpointing(String operation, int arity) {
        this.operation = operation;
        this.arity = arity;
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public int arity() {
        return arity;
    }
}
