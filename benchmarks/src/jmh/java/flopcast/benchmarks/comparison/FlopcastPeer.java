package flopcast.benchmarks.comparison;

import flopcast.benchmarks.Chain;
import flopcast.quantity.draw.Sampling;
import flopcast.scenario.forecast.Experiment;
import flopcast.scenario.forecast.Forecaster;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.run.Evaluation;
import flopcast.scenario.run.PartialRun;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.syntax.Parser;
import flopcast.scenario.syntax.Scenario;
import flopcast.scenario.trace.Model;
import flopcast.scenario.trace.Tracer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/// Flopcast as a program that stays alive.
final class FlopcastPeer {

    private final Map<String, Prepared> versions = new HashMap<>();

    /// What a task of a traced model takes as given, besides the text.
    private record Prepared(SourceText text, Experiment experiment, Model model) {

        static Prepared of(String version) {
            RunSettings settings = RunSettings.standard();
            SourceText text = Chain.version(version);
            Limits limits = Chain.SURROUNDINGS.limits();
            Scenario scenario = Parser.parse(text, limits.nesting(), limits.sourceBytes());
            return new Prepared(
                    text,
                    Experiment.of(text, Chain.SURROUNDINGS, settings),
                    Tracer.trace(scenario, Chain.SURROUNDINGS, settings, new PartialRun(settings)));
        }
    }

    private FlopcastPeer() {}

    /// @param arguments none
    public static void main(String[] arguments) throws IOException {
        var peer = new FlopcastPeer();
        System.out.println("Flopcast, Java " + Runtime.version());
        var tasks = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
            System.out.println(peer.answer(line.split(" ")));
        }
    }

    private String answer(String[] task) {
        Prepared prepared = versions.computeIfAbsent(task[1], Prepared::of);
        RunSettings settings =
                Chain.settings(
                        Long.parseLong(task[4]),
                        Integer.parseInt(task[2]),
                        task[0].endsWith("run") ? Sampling.SOBOL : Sampling.PLAIN,
                        Integer.parseInt(task[3]));
        long start = System.nanoTime();
        double[] numbers = numbers(task[0], prepared, settings);
        var line = new StringJoiner(" ").add(Double.toString(1e-9 * (System.nanoTime() - start)));
        for (double number : numbers) {
            line.add(Double.toString(number));
        }
        return line.toString();
    }

    private static double[] numbers(String kind, Prepared prepared, RunSettings settings) {
        return switch (kind) {
            case "run", "plain" ->
                    Chain.summaries(
                            Forecaster.forecast(prepared.text(), Chain.SURROUNDINGS, settings));
            case "rerun" -> Chain.summaries(prepared.experiment().run(settings));
            case "evaluate" -> {
                Evaluation.run(prepared.model(), settings);
                yield new double[0];
            }
            default -> throw new IllegalArgumentException("no task is called " + kind);
        };
    }
}
