package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.statistic.ConditionalQuantiles;
import flopcast.quantity.statistic.ConditionalQuantiles.Conditional;
import flopcast.quantity.statistic.ConditionalQuantiles.Range;
import java.util.function.IntConsumer;

/// What each world says of `offset + factor · inner` when the source of `inner` has been integrated
/// out: a column of offsets, one of factors, and the distribution of the inner part.
final class ConditionalColumns {

    private final Inner inner;
    private final double[] offsets;
    private final double[] factors;
    private final boolean isUpright;
    private final Draws known;

    private ConditionalColumns(Inner inner, double[] offsets, double[] factors, Draws known) {
        this.inner = inner;
        this.offsets = offsets;
        this.factors = factors;
        this.isUpright = areAtLeast0(factors);
        this.known = known;
    }

    /// Where a factor is 0, what lies at or above the offset is divided by 0 from above.
    private static void makeZerosPositive(double[] factors) {
        for (int i = 0; i < factors.length; i++) {
            factors[i] += 0.0;
        }
    }

    /// @param points of the worlds, as many as it takes
    static ConditionalColumns of(
            Separation separation, Points points, Draws known, Workers workers) {
        StepProgram program = separation.program();
        var columns = new double[program.kept().size()][points.draws()];
        workers.run(0, Block.countFor(points.draws()), () -> filler(program, columns, known));
        makeZerosPositive(columns[1]);
        return new ConditionalColumns(separation.inner(), columns[0], columns[1], known);
    }

    private static IntConsumer filler(StepProgram program, double[][] columns, Draws known) {
        var functions = Columns.of(Block.DRAWS);
        double[][] registers = program.newRegisters(known, functions);
        return block -> {
            int first = block * Block.DRAWS;
            program.run(registers, first, functions);
            for (int i = 0; i < columns.length; i++) {
                int length = Math.min(Block.DRAWS, columns[i].length - first);
                double[] register = registers[program.kept().get(i)];
                System.arraycopy(register, 0, columns[i], first, length);
            }
        };
    }

    private static boolean areAtLeast0(double[] column) {
        for (double value : column) {
            if (!(value >= 0)) {
                return false;
            }
        }
        return true;
    }

    /// For one thread.
    Conditional conditional() {
        return new OneThread();
    }

    private final class OneThread implements Conditional {
        private final Columns columns = Columns.of(ConditionalQuantiles.TOGETHER);
        private final double[] values = new double[ConditionalQuantiles.TOGETHER];

        @Override
        public void probabilities(int from, int to, double x, double[] result) {
            int length = to - from;
            for (int i = 0; i < length; i++) {
                values[i] = (x - offsets[from + i]) / factors[from + i];
            }
            inner.cumulatives(values, result, length, columns);
            if (!isUpright) {
                for (int i = 0; i < length; i++) {
                    result[i] = factors[from + i] < 0 ? 1 - result[i] : result[i];
                }
            }
        }

        @Override
        public Range quantiles(double p) {
            double upright = inner.quantile(p, known);
            double turned = inner.quantile(1 - p, known);
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < offsets.length; i++) {
                double own = factors[i] < 0 ? turned : upright;
                double quantile = Math.fma(factors[i], own, offsets[i]);
                least = Math.min(least, quantile);
                greatest = Math.max(greatest, quantile);
            }
            return new Range(least, greatest);
        }
    }
}
