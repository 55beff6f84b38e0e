package flopcast.benchmarks;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Sample;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Statistics of one column of draws: time a column.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "--add-modules=jdk.incubator.vector"})
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StatisticBenchmark {

    @Param({"16384", "1048576"})
    private int draws;

    private double[] column = new double[0];

    @Setup(Level.Trial)
    public void draw() {
        UniformStream stream = UniformStream.of(1, new Address("source", 0));
        Distribution distribution = Lognormal.between(100.68, 513.85, 0.9);
        column = new double[draws];
        for (int i = 0; i < draws; i++) {
            column[i] = distribution.quantile(stream.at(i));
        }
    }

    /// The five quantiles of a report, with their errors.
    @Benchmark
    public void quantiles(Blackhole answers) {
        Sample sample = Sample.of(column, draws);
        for (double p : Chain.PROBABILITIES) {
            answers.consume(sample.quantile(p));
        }
    }

    @Benchmark
    public Estimate meanAndDeviation(Blackhole answers) {
        Sample sample = Sample.of(column, draws);
        answers.consume(sample.standardDeviation());
        return sample.mean();
    }
}
