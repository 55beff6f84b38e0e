package flopcast.report.document;

import flopcast.quantity.statistic.Sample;
import flopcast.report.chart.SameWorlds;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which assumption goes with a quantity most closely, by rank.
final class Drivers {

    /// Enough of them to tell strong from weak.
    private static final int RANKED = 2_048;

    private static final int FEWEST = 3;

    private static final double WEAK = 0.15;

    private Drivers() {}

    /// Empty where none goes with it.
    static Optional<Output> strongest(Output quantity, Forecast forecast) {
        Set<String> shown =
                forecast.outputs().stream().map(Output::name).collect(Collectors.toSet());
        var rests = forecast.grounds().among(shown);
        List<Output> assumptions =
                forecast.outputs().stream()
                        .filter(output -> output.result() instanceof Result.Uncertain)
                        .filter(output -> rests.getOrDefault(output.name(), Set.of()).isEmpty())
                        .filter(output -> !output.equals(quantity))
                        .filter(output -> Math.abs(correlation(output, quantity)) > WEAK)
                        .toList();
        return assumptions.stream()
                .max(Comparator.comparingDouble(output -> Math.abs(correlation(output, quantity))));
    }

    /// Spearman's rank correlation of the first draws; 0 where they are not the same worlds.
    private static double correlation(Output one, Output other) {
        return SameWorlds.of(one, other)
                .filter(together -> together.one().count() >= FEWEST)
                .map(Drivers::correlation)
                .orElse(0.0);
    }

    private static double correlation(SameWorlds worlds) {
        Sample first = worlds.one();
        Sample second = worlds.other();
        int count = Math.min(first.count(), RANKED);
        double[] x = ranks(first.draws(), count);
        double[] y = ranks(second.draws(), count);
        double middle = (count - 1) / 2.0;
        double together = 0;
        double alone = 0;
        for (int i = 0; i < count; i++) {
            together += (x[i] - middle) * (y[i] - middle);
            alone += (x[i] - middle) * (x[i] - middle);
        }
        return together / alone;
    }

    private static double[] ranks(double[] draws, int count) {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> draws[i]));
        var ranks = new double[count];
        for (int rank = 0; rank < count; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }
}
