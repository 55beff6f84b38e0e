package flopcast.benchmarks;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.distribution.Uniform;
import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.kernel.Columns;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Sources filled and turned into draws: time a draw.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(KernelBenchmark.BLOCK)
public class DrawBenchmark {

    private final UniformStream plain = UniformStream.of(1, new Address("source", 0));
    private final Distribution uniform = new Uniform(100.68, 513.85);
    private final Distribution lognormal = Lognormal.between(100.68, 513.85, 0.9);
    private final double[] column = new double[KernelBenchmark.BLOCK];
    private final double[] result = new double[KernelBenchmark.BLOCK];
    private final Columns columns = Columns.of(KernelBenchmark.BLOCK);
    private long start;

    @Benchmark
    public double[] plainUniforms() {
        plain.fill(column, start, KernelBenchmark.BLOCK);
        start += KernelBenchmark.BLOCK;
        return column;
    }

    @Benchmark
    public double[] uniformDraws() {
        return draws(uniform);
    }

    @Benchmark
    public double[] lognormalDraws() {
        return draws(lognormal);
    }

    private double[] draws(Distribution distribution) {
        plainUniforms();
        new QuantileFunction(distribution)
                .fill(new double[][] {column}, result, KernelBenchmark.BLOCK, columns);
        return result;
    }
}
