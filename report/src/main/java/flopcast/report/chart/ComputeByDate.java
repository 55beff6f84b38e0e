package flopcast.report.chart;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.UnitTable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Training compute of known models by their day of release, and what the scenario says beside it.
final class ComputeByDate {

    private static final int HEIGHT = 320;

    private static final String COMPUTED = "training compute";

    static final Dimension COMPUTE = Dimension.base("FLOP");

    private final List<KnownModel> models;
    private final List<Bar> forecasts;
    private final Axis axis;
    private final LocalDate start;
    private final LocalDate end;

    private ComputeByDate(List<KnownModel> models, List<Bar> forecasts, UnitTable units) {
        this.models = models;
        this.forecasts = forecasts;
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (KnownModel model : models) {
            low = Math.min(low, model.compute().orElseThrow());
            high = Math.max(high, model.compute().orElseThrow());
        }
        LocalDate first = models.getFirst().release();
        LocalDate last = models.getLast().release();
        long room = 60 + ChronoUnit.DAYS.between(first, last) / 8;
        start = first.minusDays(room);
        end = last.plusDays(room / 4);
        for (Bar forecast : forecasts) {
            low = Math.min(low, forecast.low());
            high = Math.max(high, forecast.high());
        }
        axis =
                Axis.of(
                        new Axis.Measured(COMPUTE, Optional.empty(), units),
                        low / 2,
                        high * 3,
                        AxisKind.LOGARITHMIC);
    }

    /// Empty where no model's training compute is known.
    ///
    /// @param forecasts positive amounts of training compute
    static Optional<Chart> of(List<KnownModel> all, List<Bar> forecasts, UnitTable units) {
        List<KnownModel> models =
                all.stream().filter(model -> model.compute().isPresent()).toList();
        return models.isEmpty()
                ? Optional.empty()
                : Optional.of(new ComputeByDate(models, forecasts, units).chart());
    }

    private Chart chart() {
        var values = new ArrayList<Spec>();
        var rows = new ArrayList<List<String>>();
        List<String> named = named();
        for (KnownModel model : models) {
            double compute = model.compute().orElseThrow();
            values.add(
                    Spec.of("name", model.name())
                            .with("release", model.release().toString())
                            .with("compute", axis.inUnit(compute))
                            .with("label", named.contains(model.name()) ? model.name() : "")
                            .with("words", model.name() + ": " + axis.text(compute)));
            rows.add(List.of(model.name(), model.release().toString(), axis.number(compute)));
        }
        for (Bar forecast : forecasts) {
            rows.add(List.of(forecast.label() + " (forecast)", "", forecast.number(axis)));
        }
        Spec data = Spec.of("values", values);
        var layers = new ArrayList<>(Layers.forecasts(forecasts, "y", axis, axis.title(COMPUTED)));
        layers.add(Layers.points(data, "known", 45, place()));
        layers.add(Layers.names(data, true, place()));
        Spec spec = Spec.chart(HEIGHT).with("layer", layers);
        return new Chart(
                "known-models",
                "Training compute of known models, and this forecast",
                words(),
                spec.toString(),
                new Chart.Table(List.of("model", "release", axis.title("compute")), rows));
    }

    /// Those that had more compute than any before, from the last on, and of the others those that
    /// there is room for.
    private List<String> named() {
        var order = new ArrayList<KnownModel>();
        double most = 0;
        for (KnownModel model : models) {
            if (model.compute().orElseThrow() > most) {
                most = model.compute().orElseThrow();
                order.addFirst(model);
            }
        }
        models.stream()
                .sorted(Comparator.comparingDouble(model -> -model.compute().orElseThrow()))
                .filter(model -> !order.contains(model))
                .forEach(order::add);
        var labels = new Labels(HEIGHT, true);
        models.forEach(model -> labels.avoid(across(model), up(model)));
        return order.stream()
                .filter(model -> labels.place(model.name(), across(model), up(model)))
                .map(KnownModel::name)
                .toList();
    }

    private double across(KnownModel model) {
        return (double) ChronoUnit.DAYS.between(start, model.release())
                / ChronoUnit.DAYS.between(start, end);
    }

    private double up(KnownModel model) {
        return axis.position(model.compute().orElseThrow());
    }

    private Spec place() {
        return Spec.of("x", released()).with("y", axis.channel("compute", axis.title(COMPUTED)));
    }

    private Spec released() {
        return Spec.of("field", "release")
                .with("type", "temporal")
                .with("title", "released")
                .with("scale", Spec.of("domain", List.of(start.toString(), end.toString())))
                .with("axis", Spec.of("format", "%Y").with("tickCount", "year"));
    }

    private String words() {
        KnownModel largest =
                models.stream()
                        .max(Comparator.comparingDouble(model -> model.compute().orElseThrow()))
                        .orElseThrow();
        var words =
                new StringBuilder("Of ")
                        .append(models.size())
                        .append(" models whose training compute is known, ")
                        .append(largest.name())
                        .append(" had the most, ")
                        .append(axis.text(largest.compute().orElseThrow()))
                        .append('.');
        for (Bar forecast : forecasts) {
            words.append(" This scenario has ")
                    .append(forecast.label())
                    .append(" at ")
                    .append(forecast.number(axis))
                    .append(' ')
                    .append(axis.unit())
                    .append('.');
        }
        return words.toString();
    }
}
