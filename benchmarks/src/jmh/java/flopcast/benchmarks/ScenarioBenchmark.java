package flopcast.benchmarks;

import flopcast.quantity.draw.Sampling;
import flopcast.scenario.forecast.Experiment;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Forecaster;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.syntax.Parser;
import flopcast.scenario.syntax.Scenario;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Whole scenarios, on all cores. Each forecast has a seed of its own, so that nothing can be
/// remembered.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "--add-modules=jdk.incubator.vector"})
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScenarioBenchmark {

    @Param({
        "benchmarks/chain/uniform.flop",
        "benchmarks/chain/lognormal.flop",
        "examples/gpt-4.flop"
    })
    private String file = "";

    @Param({"16384"})
    private int draws;

    private SourceText text = new SourceText("none", "nothing = 0");
    private Experiment experiment = Experiment.of(text, Chain.SURROUNDINGS, settings());
    private long seed;

    @Setup
    public void read() {
        text = Chain.text(file);
        experiment = Experiment.of(text, Chain.SURROUNDINGS, settings());
    }

    @Benchmark
    public Scenario parse() {
        return Parser.parse(
                text,
                Chain.SURROUNDINGS.limits().nesting(),
                Chain.SURROUNDINGS.limits().sourceBytes());
    }

    @Benchmark
    public Experiment parseAndTrace() {
        return Experiment.of(text, Chain.SURROUNDINGS, settings());
    }

    /// Without the statistics, which are computed when they are asked for.
    @Benchmark
    public Forecast forecast() {
        return Forecaster.forecast(text, Chain.SURROUNDINGS, settings());
    }

    @Benchmark
    public double[] forecastWithStatistics() {
        return Chain.summaries(forecast());
    }

    /// Of a scenario that has been parsed and traced before.
    @Benchmark
    public double[] runAgainWithStatistics() {
        return Chain.summaries(experiment.run(settings()));
    }

    private RunSettings settings() {
        return Chain.settings(
                seed++, draws, Sampling.SOBOL, Runtime.getRuntime().availableProcessors());
    }
}
