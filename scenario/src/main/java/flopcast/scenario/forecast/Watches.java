package flopcast.scenario.forecast;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.statistic.Sample;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.quantity.unit.QuantityText;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Watch;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One line for each range that the run left: how far, and in how many worlds. Those of a standard
/// run are enough to tell.
final class Watches {

    private static final double RARE = 0.005;
    private static final Digits TWO_DIGITS = Digits.atMost(2);

    private final Results results;
    private final UnitTable units;

    /// Several laws may watch one quantity.
    private final Map<Node, Sample> samples = new HashMap<>();

    /// @param share of worlds outside
    /// @param beyond the value farthest outside, of the middle 99 % of worlds
    private record Excursion(Watch watch, double share, double beyond) {

        /// How many powers of ten outside the range.
        double decades() {
            return beyond > watch.high()
                    ? Real.log(beyond / watch.high()) / Real.log(10)
                    : Real.log(watch.low() / beyond) / Real.log(10);
        }
    }

    Watches(Results results, UnitTable units) {
        this.results = results;
        this.units = units;
    }

    /// One note for each owner, naming the farthest excursion of each quantity.
    List<Problem> remarks(List<Watch> watches) {
        Map<String, Map<String, Excursion>> farthest = new LinkedHashMap<>();
        for (Watch watch : watches) {
            excursion(watch)
                    .ifPresent(excursion ->
                            farthest.computeIfAbsent(
                                            watch.subject().owner(), _ -> new LinkedHashMap<>())
                                    .merge(watch.subject().what(), excursion, Watches::farther));
        }
        return farthest.values().stream().map(Map::values).map(this::remark).toList();
    }

    private static Excursion farther(Excursion one, Excursion other) {
        return one.decades() >= other.decades() ? one : other;
    }

    private Optional<Excursion> excursion(Watch watch) {
        if (!watch.node().isUncertain()) {
            double value = results.number(watch.node());
            boolean outside = value < watch.low() || value > watch.high();
            return outside ? Optional.of(new Excursion(watch, 1, value)) : Optional.empty();
        }
        Sample sample = samples.computeIfAbsent(watch.node(), this::sample);
        double below = sample.shareBelow(watch.low());
        double above = sample.shareAbove(watch.high());
        if (below + above == 0) {
            return Optional.empty();
        }
        return Optional.of(new Excursion(watch, below + above, beyond(watch, sample, below, above)))
                .filter(excursion -> excursion.decades() > 0);
    }

    private Sample sample(Node node) {
        return results.sample(node).first(RunSettings.STANDARD_DRAWS);
    }

    /// The rare quantile that lies farther outside. One on a side where no world is outside lies
    /// inside, and is not looked for.
    private static double beyond(Watch watch, Sample sample, double below, double above) {
        if (below == 0) {
            return sample.quantile(1 - RARE).value();
        }
        double least = sample.quantile(RARE).value();
        if (above == 0) {
            return least;
        }
        double most = sample.quantile(1 - RARE).value();
        return most / watch.high() > watch.low() / least ? most : least;
    }

    private Problem remark(Collection<Excursion> excursions) {
        Watch first = excursions.iterator().next().watch();
        return Problem.note(
                "outside-range",
                first.span(),
                first.subject().owner()
                        + " is "
                        + first.subject().beyond()
                        + ": "
                        + excursions.stream().map(this::text).collect(Collectors.joining("; ")),
                "");
    }

    /// `parameters to 4.2T parameters, 2.4 decades beyond 16B parameters, in 98 % of worlds`.
    private String text(Excursion excursion) {
        Watch watch = excursion.watch();
        double limit = excursion.beyond() > watch.high() ? watch.high() : watch.low();
        String worlds =
                excursion.share() == 1
                        ? ""
                        : ", in "
                                + NumberText.of(excursion.share() * 100, TWO_DIGITS)
                                + " % of worlds";
        return watch.subject().what()
                + " to "
                + text(watch, excursion.beyond())
                + ", "
                + NumberText.of(excursion.decades(), TWO_DIGITS)
                + " decades beyond "
                + text(watch, limit)
                + worlds;
    }

    private String text(Watch watch, double value) {
        return QuantityText.of(value, watch.dimension(), Optional.empty(), TWO_DIGITS, units)
                .toString();
    }
}
