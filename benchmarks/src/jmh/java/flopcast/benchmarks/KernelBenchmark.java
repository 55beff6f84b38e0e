package flopcast.benchmarks;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.UnaryOperation;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Functions of a block of draws: time a draw.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "--add-modules=jdk.incubator.vector"})
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(KernelBenchmark.BLOCK)
public class KernelBenchmark {

    static final int BLOCK = 1_024;

    private final double[] fractions = new double[BLOCK];
    private final double[] amounts = new double[BLOCK];
    private final double[] exponents = new double[BLOCK];
    private final double[] result = new double[BLOCK];
    private final Columns columns = Columns.of(BLOCK);
    private final double[] constant = columns.constant(-0.34);

    /// Fractions strictly between 0 and 1, amounts over sixty decades, exponents around 0.
    @Setup
    public void fill() {
        for (int i = 0; i < BLOCK; i++) {
            fractions[i] = (((i * 617) % BLOCK) + 0.5) / BLOCK;
            amounts[i] = Real.pow(10, 60 * fractions[i] - 30);
            exponents[i] = 2 * fractions[i] - 1;
        }
    }

    @Benchmark
    public double[] expOfABlock() {
        return block(UnaryOperation.EXP, fractions);
    }

    @Benchmark
    public double[] expDrawByDraw() {
        return each(Real::exp, fractions);
    }

    @Benchmark
    public double[] logOfABlock() {
        return block(UnaryOperation.LOG, amounts);
    }

    @Benchmark
    public double[] logDrawByDraw() {
        return each(Real::log, amounts);
    }

    @Benchmark
    public double[] powerOfABlock() {
        return block(BinaryOperation.POWER, amounts, exponents);
    }

    @Benchmark
    public double[] powerDrawByDraw() {
        for (int i = 0; i < BLOCK; i++) {
            result[i] = Real.pow(amounts[i], exponents[i]);
        }
        return result;
    }

    @Benchmark
    public double[] powerOfABlockByAConstant() {
        return block(BinaryOperation.POWER, amounts, constant);
    }

    @Benchmark
    public double[] normalQuantileOfABlock() {
        columns.normalQuantile(fractions, result, BLOCK);
        return result;
    }

    @Benchmark
    public double[] normalCumulativeOfABlock() {
        columns.normalCumulative(exponents, result, BLOCK);
        return result;
    }

    @Benchmark
    public double[] normalQuantileDrawByDraw() {
        return each(Real::normalQuantile, fractions);
    }

    @Benchmark
    public double[] productOfABlock() {
        return block(BinaryOperation.MULTIPLY, amounts, exponents);
    }

    private double[] block(BlockFunction function, double[]... arguments) {
        function.fill(arguments, result, BLOCK, columns);
        return result;
    }

    private double[] each(DoubleUnaryOperator function, double[] column) {
        for (int i = 0; i < BLOCK; i++) {
            result[i] = function.applyAsDouble(column[i]);
        }
        return result;
    }
}
