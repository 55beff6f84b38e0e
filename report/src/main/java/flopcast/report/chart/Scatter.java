package flopcast.report.chart;

import flopcast.quantity.statistic.Sample;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two quantities world by world: a point for each of some worlds, chosen evenly by weight.
final class Scatter {

    private static final int HEIGHT = 300;
    private static final int SHOWN = 600;
    private static final int GROUPS = 10;

    private final Output across;
    private final Output up;
    private final Axis x;
    private final Axis y;
    private final double[] xs;
    private final double[] ys;
    private final int all;
    private final boolean isBeginning;

    private Scatter(Output across, Output up, SameWorlds together, UnitTable units) {
        this.across = across;
        this.up = up;
        x = axis(across, units);
        y = axis(up, units);
        int[] worlds = worlds(together.one());
        xs = at(worlds, together.one());
        ys = at(worlds, together.other());
        all = together.one().count();
        isBeginning = all < count(across) || all < count(up);
    }

    private static Axis axis(Output output, UnitTable units) {
        return Curve.of((Result.Uncertain) output.result(), AxisKind.AUTOMATIC, units).axis();
    }

    private static int count(Output output) {
        return ((Result.Uncertain) output.result()).summary().sample().count();
    }

    /// Empty where one of them is not uncertain, or they have no worlds in common.
    static Optional<Chart> of(Output across, Output up, UnitTable units) {
        return SameWorlds.of(across, up)
                .map(together -> new Scatter(across, up, together, units).chart());
    }

    /// Worlds at even steps of the sum of weights: one that counts twice as much is twice as likely
    /// to be seen.
    private static int[] worlds(Sample sample) {
        int count = sample.count();
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += sample.worlds().weight(i);
        }
        int shown = Math.min(SHOWN, count);
        var worlds = new int[shown];
        double sum = 0;
        int world = -1;
        for (int i = 0; i < shown; i++) {
            double wanted = (i + 0.5) / shown * total;
            while (sum < wanted && world < count - 1) {
                world++;
                sum += sample.worlds().weight(world);
            }
            worlds[i] = world;
        }
        return worlds;
    }

    private static double[] at(int[] worlds, Sample sample) {
        double[] draws = sample.draws();
        return Arrays.stream(worlds).mapToDouble(world -> draws[world]).toArray();
    }

    private Chart chart() {
        var values = new ArrayList<Spec>();
        for (int i = 0; i < xs.length; i++) {
            values.add(Spec.of("x", x.inUnit(xs[i])).with("y", y.inUnit(ys[i])));
        }
        Spec spec =
                Spec.chart(HEIGHT)
                        .with("data", Spec.of("values", values))
                        .with(
                                "mark",
                                Spec.of("type", "point")
                                        .with("style", "cloud")
                                        .with("filled", true)
                                        .with("size", 18)
                                        .with("clip", true))
                        .with(
                                "encoding",
                                Spec.of("x", x.channel("x", x.title(across.name())))
                                        .with("y", y.channel("y", y.title(up.name()))));
        List<List<String>> rows = groups();
        return new Chart(
                Names.of("scatter", across.name(), up.name()),
                up.name() + " against " + across.name(),
                words(rows),
                spec.toString(),
                new Chart.Table(
                        List.of(
                                x.title(across.name() + " up to"),
                                y.title(up.name() + ", 5 %"),
                                y.title("median"),
                                y.title("95 %")),
                        rows));
    }

    /// The points in tenths by `x`, with what `y` is in each.
    private List<List<String>> groups() {
        Integer[] order = new Integer[xs.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> xs[i]));
        int groups = Math.min(GROUPS, xs.length);
        var rows = new ArrayList<List<String>>();
        for (int group = 0; group < groups; group++) {
            int from = group * xs.length / groups;
            int to = (group + 1) * xs.length / groups;
            var inside = new double[to - from];
            for (int i = from; i < to; i++) {
                inside[i - from] = ys[order[i]];
            }
            Sample sample = Sample.of(inside, inside.length);
            rows.add(
                    List.of(
                            x.number(xs[order[to - 1]]),
                            y.number(sample.quantile(0.05).value()),
                            y.number(sample.quantile(0.5).value()),
                            y.number(sample.quantile(0.95).value())));
        }
        return rows;
    }

    private String words(List<List<String>> rows) {
        String of = String.format(Locale.ROOT, isBeginning ? " of the first %,d" : " of %,d", all);
        return xs.length
                + (xs.length < all ? of : "")
                + " worlds, each a point at its "
                + across.name()
                + " and its "
                + up.name()
                + ". In the tenth with the least "
                + across.name()
                + " the median of "
                + up.name()
                + " is "
                + rows.getFirst().get(2)
                + ", in that with the most "
                + rows.getLast().get(2)
                + (y.unit().isEmpty() ? "." : " " + y.unit() + ".");
    }
}
