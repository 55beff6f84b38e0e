package flopcast.benchmarks;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.distribution.Uniform;
import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.Points;
import flopcast.quantity.draw.Sampling;
import flopcast.quantity.draw.Uniforms;
import flopcast.quantity.kernel.Columns;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Sources filled and turned into draws: time a draw.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "--add-modules=jdk.incubator.vector"})
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(KernelBenchmark.BLOCK)
public class DrawBenchmark {

    private static final int DRAWS = 1 << 20;

    private final Uniforms plain = uniforms(Sampling.PLAIN);
    private final Uniforms sobol = uniforms(Sampling.SOBOL);
    private final Uniforms latin = uniforms(Sampling.LATIN_HYPERCUBE);
    private final Distribution uniform = new Uniform(100.68, 513.85);
    private final Distribution lognormal = Lognormal.between(100.68, 513.85, 0.9);
    private final double[] column = new double[KernelBenchmark.BLOCK];
    private final double[] result = new double[KernelBenchmark.BLOCK];
    private final Columns columns = Columns.of(KernelBenchmark.BLOCK);
    private int start;

    @Benchmark
    public double[] plainUniforms() {
        return filled(plain);
    }

    @Benchmark
    public double[] sobolUniforms() {
        return filled(sobol);
    }

    @Benchmark
    public double[] latinUniforms() {
        return filled(latin);
    }

    private double[] filled(Uniforms uniforms) {
        uniforms.fill(column, start, KernelBenchmark.BLOCK, columns);
        start = (start + KernelBenchmark.BLOCK) % DRAWS;
        return column;
    }

    private static Uniforms uniforms(Sampling sampling) {
        return new Points(sampling, 1, DRAWS).of(new Address("source", 0), 3);
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
